package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compiler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on trees of several roots, with the real compiler. */
class SourcesCommandTest {
    private static final PersonIdent MIA = new PersonIdent("Mia", "mia@acme.example");

    @TempDir
    private Path folder;

    private Run run;

    @BeforeEach
    void projectsInThreePlaces() throws Exception {
        run = Run.in(folder)
                .compiler(Compiler::compile)
                .environment("CELLC_CACHE", folder.resolve("cache").toString());
        Run.write(folder.resolve("work/main/shop.yaml"), project("shop"));
        Run.write(folder.resolve("work/billing/billing.yaml"), project("billing"));
        Run.write(folder.resolve("remote/declarations/search.yaml"), project("search"));
        try (Git remote = commit(folder.resolve("remote"))) {
            Run.write(folder.resolve("work/main/cellc.yaml"), """
                    sources:
                      - name: billing
                        path: ../billing
                      - name: search
                        git:
                          url: file://%s
                          commit: "%s"
                          path: declarations
                    """.formatted(
                            folder.resolve("remote"),
                            Objects.requireNonNull(remote.getRepository().resolve("HEAD"))
                                    .name()));
        }
    }

    private static Git commit(Path folder) throws Exception {
        Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call();
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("state")
                .setAuthor(MIA)
                .setCommitter(MIA)
                .setSign(false)
                .call();
        return git;
    }

    private static String project(String name) {
        return "apiVersion: openchoreo.dev/v1alpha1\nkind: Project\nmetadata:\n  name: " + name
                + "\nspec:\n  deploymentPipelineRef: default\n";
    }

    @Test
    void allRootsAreOneProgram() throws Exception {
        assertThat(run.cellc("validate", "work/main").err()).isEqualTo("checked 3 declarations in 4 files\n");

        assertThat(run.cellc("render", "work/main").exit()).isZero();
        for (String project : new String[] {"shop", "billing", "search"}) {
            assertThat(folder.resolve("work/main/rendered/development/" + project + "/namespace.yaml"))
                    .exists();
        }
        assertThat(Run.read(folder.resolve("work/main/rendered/cellc.lock.json")))
                .contains("{\"name\": \"billing\", \"path\": \"../billing\"}", "\"<search>/search.yaml:4\"");
        assertThat(run.cellc("render", "work/main", "--check").exit()).isZero();
    }

    @Test
    void afterTheFirstRunTheRemoteIsNotNeeded() throws Exception {
        Run.Result early = run.cellc("validate", "work/main", "--offline");
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.err()).contains("error[CELL0126]", "cellc.yaml:6:12");

        assertThat(run.cellc("validate", "work/main").exit()).isZero();
        Files.move(folder.resolve("remote"), folder.resolve("away"));
        assertThat(run.cellc("validate", "work/main").exit()).isZero();
        assertThat(run.environment("CELLC_OFFLINE", "true")
                        .cellc("render", "work/main")
                        .exit())
                .isZero();
    }

    @Test
    void aCommitAndTheIndexReadTheirOwnSources() throws Exception {
        commit(folder.resolve("work")).close();
        Run.write(folder.resolve("work/billing/billing.yaml"), "kind: Project\n");

        assertThat(run.cellc("validate", "work/main").exit()).isEqualTo(1);
        assertThat(run.cellc("validate", "work/main", "--staged").exit()).isZero();
        assertThat(run.cellc("validate", "work/main", "--ref", "main").exit()).isZero();
        assertThat(run.cellc("render", "work/main", "--ref", "main", "-o", "-").out())
                .contains("openchoreo.dev/project: billing", "openchoreo.dev/project: search");
    }

    @Test
    void mistakesAreShownWithTheNameOfTheSource() {
        Run.write(
                folder.resolve("work/billing/billing.yaml"), project("billing").replace("default", "none"));

        assertThat(run.cellc("validate", "work/main").err()).contains("--> <billing>/billing.yaml:6:26");
    }
}
