package dev.cellc.compiler.io;

import static dev.cellc.compiler.io.CommitSupport.environment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellc.compiler.git.Committer;
import dev.cellc.compiler.git.Committer.FileChange;
import dev.cellc.compiler.git.Committer.NewCommit;
import dev.cellc.compiler.git.Committer.Options;
import dev.cellc.compiler.git.Committer.Outcome;
import dev.cellc.compiler.git.Committer.WorkTree;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits that go to a remote, which may have moved on. */
class PushTest {
    private static final Options PUSH = Options.DEFAULT.pushingTo("");

    @TempDir
    private Path temporary;

    private GitFixture origin;
    private GitFixture mine;
    private GitFixture other;

    @BeforeEach
    void repositories() throws IOException {
        origin = GitFixture.init(temporary.resolve("origin"), "--bare");
        mine = GitFixture.init(temporary.resolve("mine"));
        mine.write("b.yaml", "b: 1\n").commit();
        mine.run("remote", "add", "origin", origin.folder().toString());
        mine.run("push", "-q", "-u", "origin", "main");
        mine.run(
                "clone",
                "-q",
                origin.folder().toString(),
                temporary.resolve("other").toString());
        other = GitFixture.of(temporary.resolve("other"));
    }

    @Test
    void both_branches_have_the_commit() throws Exception {
        Outcome outcome = CommitSupport.commit(mine, environment(), PUSH, "b: 2\n");
        assertThat(outcome.remote()).contains("origin");
        assertThat(outcome.workTree()).isEqualTo(WorkTree.UPDATED);
        for (String ref : List.of("main", "origin/main")) {
            assertThat(mine.run("rev-parse", ref).strip()).isEqualTo(outcome.commit());
        }
        assertThat(origin.run("rev-parse", "main").strip()).isEqualTo(outcome.commit());
    }

    @Test
    void a_remote_that_has_moved_on_is_looked_at_and_built_upon() throws Exception {
        other.write("c.yaml", "c: 1\n").commit();
        other.run("push", "-q");
        List<String> tips = new ArrayList<>();
        Outcome outcome = Committer.commit(mine.folder(), environment(), PUSH, tip -> {
                    tips.add(tip.commit());
                    return new NewCommit(List.of(new FileChange("b.yaml", "b: 2\n")), "change b\n");
                })
                .orElseThrow();

        assertThat(tips).hasSize(2);
        assertThat(outcome.parent()).isEqualTo(other.run("rev-parse", "HEAD").strip());
        assertThat(mine.run("status", "--porcelain")).isEmpty();
        assertThat(mine.folder().resolve("c.yaml")).hasContent("c: 1\n");
        assertThat(origin.run("rev-list", "--count", "main")).isEqualTo("3\n");
    }

    @Test
    void branches_that_went_apart_are_left_to_their_owner() throws Exception {
        other.write("c.yaml", "c: 1\n").commit();
        other.run("push", "-q");
        String before = mine.write("d.yaml", "d: 1\n").commit();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> CommitSupport.commit(mine, environment(), PUSH, "b: 2\n"))
                .withMessage("the branch `main` and that of `origin` both have commits that the other lacks")
                .satisfies(e -> assertThat(e.help()).contains("git pull --rebase origin main"));
        assertThat(mine.run("rev-parse", "HEAD").strip()).isEqualTo(before);
    }

    @Test
    void what_the_server_refuses_changes_nothing() throws Exception {
        Path hook = origin.folder().resolve("hooks/pre-receive");
        Files.writeString(hook, "#!/bin/sh\necho protected >&2\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        String before = mine.run("rev-parse", "HEAD");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> CommitSupport.commit(mine, environment(), PUSH, "b: 2\n"))
                .withMessageContaining(
                        "the remote `origin` refuses `main`: [remote rejected] (pre-receive hook declined): protected");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(
                        () -> CommitSupport.commit(mine, environment(), Options.DEFAULT.pushingTo("nowhere"), "b: 2\n"))
                .withMessageContaining("the remote `nowhere` refuses: 'nowhere' does not appear to be a git");
        assertThat(mine.run("rev-parse", "HEAD")).isEqualTo(before);
        assertThat(mine.run("status", "--porcelain")).isEmpty();
    }
}
