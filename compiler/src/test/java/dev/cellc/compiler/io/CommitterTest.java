package dev.cellc.compiler.io;

import static dev.cellc.compiler.io.CommitSupport.MESSAGE;
import static dev.cellc.compiler.io.CommitSupport.change;
import static dev.cellc.compiler.io.CommitSupport.environment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellc.compiler.git.Committer;
import dev.cellc.compiler.git.Committer.FileChange;
import dev.cellc.compiler.git.Committer.NewCommit;
import dev.cellc.compiler.git.Committer.Nothing;
import dev.cellc.compiler.git.Committer.Options;
import dev.cellc.compiler.git.Committer.Outcome;
import dev.cellc.compiler.git.Committer.WorkTree;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits on a branch, and what becomes of index and files. */
class CommitterTest {
    @TempDir
    private Path temporary;

    private GitFixture git;

    @BeforeEach
    void repository() throws IOException {
        git = GitFixture.init(temporary.resolve("repo"));
        git.write("deployments/a.yaml", "a: 1\n").write("b.yaml", "b: 1\n");
        git.commit();
    }

    private Outcome commit(String path, @Nullable String content) throws InputException {
        return Committer.commit(git.folder(), environment(), Options.DEFAULT, change(path, content))
                .orElseThrow();
    }

    @Test
    void the_commit_stands_on_the_branch_and_the_files_follow() throws Exception {
        String before = git.run("rev-parse", "HEAD").strip();
        Outcome outcome = commit("deployments/prod/shop/cart.yaml", "x: 1\n");

        assertThat(outcome.parent()).isEqualTo(before);
        assertThat(git.run("rev-parse", "main").strip()).isEqualTo(outcome.commit());
        assertThat(outcome.workTree()).isEqualTo(WorkTree.UPDATED);
        assertThat(git.run("status", "--porcelain")).isEmpty();
        assertThat(git.folder().resolve("deployments/prod/shop/cart.yaml")).hasContent("x: 1\n");
        assertThat(git.run("log", "-1", "--format=%an <%ae> %cn%n%B"))
                .isEqualTo("Mia Müller <mia@example.com> Mia Müller\n" + MESSAGE + "\n");
        git.run("fsck", "--strict");
    }

    @Test
    void branch_and_HEAD_remember_where_they_were() throws Exception {
        commit("b.yaml", "b: 2\n");
        for (String ref : List.of("HEAD", "main")) {
            assertThat(git.run("reflog", "-1", "--format=%gs %gn", ref))
                    .isEqualTo("commit: promote(prod): shop/cart none -> 0123456789ab Mia Müller\n");
        }
    }

    @Test
    void only_what_is_named_changes() throws Exception {
        git.link("link", "b.yaml").write("run.sh", "true\n");
        git.run(
                "update-index",
                "--add",
                "--cacheinfo",
                "160000," + git.run("rev-parse", "HEAD").strip() + ",module");
        git.folder().resolve("run.sh").toFile().setExecutable(true);
        git.run("add", "run.sh", "link");
        git.run("commit", "-qm", "more");
        commit("run.sh", "false\n");
        commit("deployments/a.yaml", null);

        assertThat(git.run("ls-tree", "-r", "HEAD").replaceAll(" [0-9a-f]{40}", ""))
                .isEqualTo("100644 blob\tb.yaml\n120000 blob\tlink\n160000 commit\tmodule\n100755 blob\trun.sh\n");
        assertThat(git.run("diff", "--stat", "HEAD~2", "HEAD")).contains("2 files changed");
        assertThat(git.folder().resolve("deployments")).doesNotExist();
    }

    @Test
    void what_is_no_file_in_the_commit_is_never_replaced() throws Exception {
        git.link("linked", "deployments");
        String before = git.commit();

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> commit("linked/x.yaml", "x\n"))
                .withMessage("`linked/x.yaml` cannot be written: `linked` is a symbolic link");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> commit("b.yaml/x.yaml", "x\n"))
                .withMessage("`b.yaml/x.yaml` cannot be written: `b.yaml` is a file");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> commit("linked", "x\n"))
                .withMessage("`linked` cannot be written: `linked` is a symbolic link");
        assertThat(git.run("rev-parse", "HEAD").strip()).isEqualTo(before);
    }

    @Test
    void changes_of_the_user_stay_as_they_are() throws Exception {
        git.write("b.yaml", "b: mine\n").write("new.yaml", "n: 1\n");
        git.run("add", "new.yaml");
        Outcome elsewhere = commit("deployments/a.yaml", "a: 2\n");
        Outcome here = commit("b.yaml", "b: 2\n");

        assertThat(elsewhere.workTree()).isEqualTo(WorkTree.UPDATED);
        assertThat(here.workTree()).isEqualTo(WorkTree.LEFT_DIRTY);
        assertThat(here.note().orElseThrow()).contains("b.yaml").contains("git read-tree -m -u");
        assertThat(git.folder().resolve("b.yaml")).hasContent("b: mine\n");
        assertThat(git.run("show", "HEAD:b.yaml")).isEqualTo("b: 2\n");
        assertThat(git.run("ls-tree", "--name-only", "HEAD")).doesNotContain("new.yaml");
    }

    @Test
    void a_proposal_is_asked_again_when_somebody_was_faster() throws Exception {
        List<String> tips = new ArrayList<>();
        Outcome outcome = Committer.commit(git.folder(), environment(), Options.DEFAULT, tip -> {
                    tips.add(tip.commit());
                    if (tips.size() <= 2) {
                        other(git);
                    }
                    return new NewCommit(List.of(new FileChange("b.yaml", "b: 2\n")), MESSAGE);
                })
                .orElseThrow();

        assertThat(tips).hasSize(3).doesNotHaveDuplicates();
        assertThat(outcome.parent()).isEqualTo(tips.get(2));
        assertThat(git.run("rev-list", "--count", "HEAD")).isEqualTo("4\n");
    }

    private static void other(GitFixture git) {
        try {
            git.run("commit", "-q", "--allow-empty", "-m", "other");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothing_is_done_where_nothing_is_proposed_or_changed() throws Exception {
        String before = git.run("rev-parse", "HEAD");
        assertThat(Committer.commit(git.folder(), environment(), Options.DEFAULT, tip -> new Nothing()))
                .isEmpty();
        assertThat(Committer.commit(git.folder(), environment(), Options.DEFAULT, change("b.yaml", "b: 1\n")))
                .isEmpty();
        assertThat(git.run("rev-parse", "HEAD")).isEqualTo(before);
    }

    @Test
    void a_lock_of_a_killed_cellc_is_removed_and_no_other() throws Exception {
        Path dot = git.folder().resolve(".git");
        Path lock = dot.resolve("refs/heads/main.lock");
        Files.createDirectories(dot.resolve("cellc"));
        Files.writeString(dot.resolve("cellc/held"), "cellc 1\n" + lock + "\n");
        Files.createLink(lock, dot.resolve("cellc/held"));
        commit("b.yaml", "b: 2\n");
        assertThat(lock).doesNotExist();

        Files.writeString(dot.resolve("cellc/held"), "cellc 1\n" + lock + "\n");
        Files.createFile(lock);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> commit("b.yaml", "b: 3\n"))
                .withMessageContaining("main.lock` exists");
        assertThat(lock).exists();
    }

    @Test
    void who_commits_has_to_be_known() {
        SortedMap<String, String> nobody = environment();
        nobody.keySet().removeIf(name -> name.endsWith("_EMAIL"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Committer.commit(git.folder(), nobody, Options.DEFAULT, change("b.yaml", "b: 2\n")))
                .withMessageContaining("does not know the author")
                .satisfies(e -> assertThat(e.help()).contains("git config --global user.email"));
    }

    @Test
    void without_a_branch_there_is_nothing_to_commit_to() throws Exception {
        git.run("checkout", "-q", "--detach");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> commit("b.yaml", "b: 2\n"))
                .withMessageContaining("names a commit and no branch");
        Outcome outcome = Committer.commit(
                        git.folder(), environment(), Options.DEFAULT.onto("main"), change("b.yaml", "b: 2\n"))
                .orElseThrow();
        assertThat(outcome.workTree()).isEqualTo(WorkTree.NOT_CHECKED_OUT);
        assertThat(git.run("show", "main:b.yaml")).isEqualTo("b: 2\n");

        git.run("checkout", "-q", "--orphan", "fresh");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> commit("b.yaml", "b: 2\n"))
                .withMessage("the branch `fresh` has no commit yet");
    }

    @Test
    void each_work_tree_is_its_own() throws Exception {
        Path second = temporary.resolve("second");
        git.run("worktree", "add", "-q", "-b", "side", second.toString());
        GitFixture side = GitFixture.of(second);
        Outcome here = Committer.commit(second, environment(), Options.DEFAULT, change("b.yaml", "b: 2\n"))
                .orElseThrow();
        Outcome there = Committer.commit(
                        second, environment(), Options.DEFAULT.onto("main"), change("b.yaml", "b: 3\n"))
                .orElseThrow();

        assertThat(here.branch()).isEqualTo("side");
        assertThat(here.workTree()).isEqualTo(WorkTree.UPDATED);
        assertThat(side.run("status", "--porcelain")).isEmpty();
        assertThat(there.workTree()).isEqualTo(WorkTree.CHECKED_OUT_ELSEWHERE);
        assertThat(git.folder().resolve("b.yaml")).hasContent("b: 1\n");
        git.run("read-tree", "-m", "-u", there.parent(), "HEAD");
        assertThat(git.run("status", "--porcelain")).isEmpty();
    }

    @Test
    void a_bare_repository_and_a_shallow_one_will_do() throws Exception {
        git.run("clone", "-q", "--bare", ".", temporary.resolve("bare").toString());
        assertThat(Committer.commit(
                                temporary.resolve("bare"), environment(), Options.DEFAULT, change("b.yaml", "b: 2\n"))
                        .orElseThrow()
                        .workTree())
                .isEqualTo(WorkTree.BARE);
        git.commit();
        git.run(
                "clone",
                "-q",
                "--depth=1",
                "file://" + git.folder(),
                temporary.resolve("shallow").toString());
        Committer.commit(temporary.resolve("shallow"), environment(), Options.DEFAULT, change("b.yaml", "b: 2\n"));
        GitFixture.of(temporary.resolve("shallow")).run("fsck", "--strict");
    }

    @Test
    void a_root_below_the_top_writes_below_itself() throws Exception {
        Committer.commit(
                git.folder().resolve("deployments"), environment(), Options.DEFAULT, change("new/c.yaml", "c\n"));
        assertThat(git.run("show", "HEAD:deployments/new/c.yaml")).isEqualTo("c\n");
    }

    @Test
    void files_get_the_line_ends_that_are_configured() throws Exception {
        git.run("config", "core.autocrlf", "true");
        commit("b.yaml", "b: 2\n");
        assertThat(Files.readString(git.folder().resolve("b.yaml"))).isEqualTo("b: 2\r\n");
        assertThat(git.run("status", "--porcelain")).isEmpty();
        assertThat(git.run("show", "HEAD:b.yaml")).isEqualTo("b: 2\n");
    }

    @Test
    void a_packed_branch_below_the_name_of_an_old_folder_moves_too() throws Exception {
        git.run("branch", "env");
        git.run("pack-refs", "--all");
        Files.createDirectories(git.folder().resolve(".git/refs/heads/env/dev"));
        Committer.commit(git.folder(), environment(), Options.DEFAULT.onto("env"), change("b.yaml", "b: 2\n"));
        assertThat(git.run("show", "env:b.yaml")).isEqualTo("b: 2\n");
    }
}
