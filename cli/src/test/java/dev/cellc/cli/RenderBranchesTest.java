package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code render --branch}, and the metadata of a rendered commit in a folder. */
class RenderBranchesTest {
    @TempDir
    private Path folder;

    private String commit;

    @BeforeEach
    void repository() throws Exception {
        assertThat(cellc("init").exit()).isZero();
        git("init", "-q", "-b", "main");
        git("add", "-A");
        git("commit", "-qm", "First");
        commit = git("rev-parse", "HEAD").strip();
    }

    private Run.Result cellc(String... words) {
        return Run.in(folder)
                .compiler(Compiler::compile)
                .environment("PATH", System.getenv("PATH"))
                .cellc(words);
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void eachEnvironmentGetsItsBranch() throws Exception {
        Run.Result result = cellc("render", "--ref", "main", "--branch", "environment/{environment}");
        assertThat(result.exit()).as(result.err()).isZero();
        String id = git("rev-parse", "environment/production").substring(0, 12);
        assertThat(result.err()).contains(id + " environment/production: created\n");
        assertThat(git("ls-tree", "--name-only", "environment/production"))
                .isEqualTo("hydrator.metadata\nproduction\n");
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(cellc("render", "--ref", "main", "--branch", "environment/{environment}")
                        .err())
                .contains(id + " environment/production: unchanged\n");
    }

    @Test
    void theBranchesOfARemoteMayBeMoved() throws Exception {
        git("init", "-q", "--bare", "bare.git");
        git("remote", "add", "upstream", "bare.git");
        Run.Result result =
                cellc("render", "--ref=main", "--branch={environment}-next", "-e=production", "--push=upstream");
        assertThat(result.err()).contains(" production-next: created\n").doesNotContain("staging-next");
        assertThat(git("--git-dir=bare.git", "for-each-ref", "--format=%(refname:short)", "refs/heads"))
                .isEqualTo("production-next\n");
        Run.Result none = cellc("render", "--ref=main", "--branch={environment}-next", "--push");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("the remote `origin` refuses: 'origin' does not appear to be a git repository");
    }

    @Test
    void aFolderSaysWhichCommitItWasRenderedFrom() {
        cellc("render", "--ref", "main", "-o", "out");
        assertThat(Run.read(folder.resolve("out/hydrator.metadata"))).contains("\"drySha\": \"" + commit + "\"");
        assertThat(cellc("render", "--ref", "main", "-o", "out", "--check").exit())
                .isZero();
        cellc("render", "-o", "out");
        assertThat(folder.resolve("out/hydrator.metadata")).doesNotExist();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(cellc("render", "--branch", "{environment}").err()).contains("`--branch` needs `--ref`");
        assertThat(cellc("render", "--push").err()).contains("`--push` needs `--branch`");
        assertThat(cellc("render", "--ref", "main", "--branch", "{environment}", "-o", "x")
                        .err())
                .contains("`--branch` and `--output` exclude each other");
        assertThat(cellc("render", "--ref", "main", "--branch", "one").err())
                .contains("two environments would have the branch `one`");
    }
}
