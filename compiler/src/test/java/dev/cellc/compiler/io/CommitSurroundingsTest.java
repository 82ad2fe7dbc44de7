package dev.cellc.compiler.io;

import static dev.cellc.compiler.io.CommitSupport.environment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellc.compiler.git.Committer;
import dev.cellc.compiler.git.Committer.Options;
import dev.cellc.compiler.git.Committer.Outcome;
import dev.cellc.compiler.git.Committer.WorkTree;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine and its user have set around a commit. */
class CommitSurroundingsTest {
    @TempDir
    private Path temporary;

    private GitFixture git;

    @BeforeEach
    void repository() throws IOException {
        git = GitFixture.init(temporary.resolve("repo"));
        git.write("b.yaml", "b: 1\n").commit();
    }

    @Test
    void the_user_may_be_another_one_for_some_repositories() throws Exception {
        Files.writeString(
                temporary.resolve(".gitconfig"),
                "[user]\n\tname = Mia\n\temail = mia@home.example\n" + "[includeIf \"gitdir:" + temporary.toRealPath()
                        + "/repo/\"]\n\tpath = work\n");
        Files.writeString(temporary.resolve("work"), "[user]\n\temail = mia@work.example\n");
        SortedMap<String, String> environment = environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_") && !name.equals("GIT_CONFIG_NOSYSTEM"));
        environment.put("HOME", temporary.toString());
        environment.put("GIT_AUTHOR_DATE", "2026-01-02T03:04:05+05:45");
        CommitSupport.commit(git, environment, Options.DEFAULT, "b: 2\n");
        assertThat(git.run("log", "-1", "--format=%an %ae %aI %ce"))
                .isEqualTo("Mia mia@work.example 2026-01-02T03:04:05+05:45 mia@work.example\n");
    }

    @Test
    void a_bare_repository_may_have_work_trees() throws Exception {
        Path bare = temporary.resolve("bare");
        git.run("clone", "-q", "--bare", ".", bare.toString());
        GitFixture.of(bare)
                .run(
                        "worktree",
                        "add",
                        "-q",
                        "-b",
                        "side",
                        temporary.resolve("side").toString());
        GitFixture side = GitFixture.of(temporary.resolve("side"));
        Outcome outcome = CommitSupport.commit(side, environment(), Options.DEFAULT, "b: 2\n");
        assertThat(outcome.branch()).isEqualTo("side");
        assertThat(outcome.workTree()).isEqualTo(WorkTree.UPDATED);
        assertThat(side.run("status", "--porcelain")).isEmpty();
        assertThat(Committer.commit(
                                bare,
                                environment(),
                                Options.DEFAULT.onto("side"),
                                CommitSupport.change("b.yaml", "b: 3\n"))
                        .orElseThrow()
                        .workTree())
                .isEqualTo(WorkTree.CHECKED_OUT_ELSEWHERE);
    }

    @Test
    void a_repository_may_be_named_by_the_environment() throws Exception {
        SortedMap<String, String> environment = environment();
        environment.put("GIT_DIR", git.folder().resolve(".git").toString());
        environment.put("GIT_WORK_TREE", git.folder().toString());
        assertThat(CommitSupport.commit(git, environment, Options.DEFAULT, "b: 2\n")
                        .workTree())
                .isEqualTo(WorkTree.UPDATED);
        assertThat(git.run("status", "--porcelain")).isEmpty();
    }

    @Test
    void messages_may_be_in_another_encoding() throws Exception {
        git.run("config", "i18n.commitEncoding", "ISO-8859-1");
        CommitSupport.commit(git, environment(), Options.DEFAULT, "b: 2\n");
        assertThat(git.run("cat-file", "commit", "HEAD")).contains("encoding ISO-8859-1\n");
        assertThat(git.run("log", "-1", "--encoding=UTF-8", "--format=%an")).isEqualTo("Mia Müller\n");
    }

    @Test
    void what_git_replaces_is_not_built_upon() throws Exception {
        String old = git.run("rev-parse", "HEAD").strip();
        String fresh = git.write("c.yaml", "c: 1\n").commit();
        git.run("replace", fresh, old);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> CommitSupport.commit(git, environment(), Options.DEFAULT, "b: 2\n"))
                .withMessage("`" + fresh + "` of the branch `main` is replaced (`git replace`)");
    }

    @Test
    void hooks_of_the_repository_are_not_run() throws Exception {
        Path hook = git.folder().resolve(".git/hooks/pre-commit");
        Files.writeString(hook, "#!/bin/sh\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        CommitSupport.commit(git, environment(), Options.DEFAULT, "b: 2\n");
        assertThat(git.run("show", "HEAD:b.yaml")).isEqualTo("b: 2\n");
    }

    @Test
    void a_folder_that_cannot_hold_locks_is_no_obstacle() throws Exception {
        // a folder in place of the lock file stands for a file system without locks
        Files.createDirectories(git.folder().resolve(".git/cellc/commits"));
        assertThat(CommitSupport.commit(git, environment(), Options.DEFAULT, "b: 2\n")
                        .workTree())
                .isEqualTo(WorkTree.UPDATED);
        assertThat(git.folder().resolve(".git/cellc")).isDirectoryNotContaining("glob:**held*");
    }
}
