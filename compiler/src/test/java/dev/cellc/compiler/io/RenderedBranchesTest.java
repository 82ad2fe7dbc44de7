package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellc.compiler.git.RenderedBranches;
import dev.cellc.compiler.git.RenderedBranches.Published;
import dev.cellc.compiler.git.RenderedBranches.Recorded;
import dev.cellc.compiler.git.RenderedBranches.RecordedFile;
import dev.cellc.compiler.git.RenderedBranches.Rendering;
import dev.cellc.compiler.git.RenderedBranches.Request;
import dev.cellc.compiler.git.RenderedBranches.State;
import dev.cellc.compiler.git.RenderedBranches.Terms;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestPath;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Branches that hold what a commit renders to, on this machine and at a remote. */
class RenderedBranchesTest {
    private static final String PATTERN = "environment/{environment}";

    @TempDir
    private Path temporary;

    private GitFixture git;
    private String first;

    @BeforeEach
    void repository() throws IOException {
        git = GitFixture.init(temporary.resolve("repo"));
        git.write("a.yaml", "a: 1\n").add();
        git.run("commit", "-qm", "Say \"a\"\n\nAnd why.\n\nTrailer: b");
        first = git.run("rev-parse", "HEAD").strip();
    }

    static Rendering rendering(String environment, String content) {
        Manifest manifest = new Manifest(new ManifestPath(environment + "/shop/namespace.yaml"), content, List.of());
        return new Rendering("acme", environment, List.of(manifest));
    }

    private static List<Published> publish(GitFixture from, String commit, @Nullable String remote, Rendering... all)
            throws InputException {
        Terms terms = new Terms(path -> path.startsWith("docs/"), "https://git.example/dry.git", remote);
        Request request = new Request(commit, "main", PATTERN, List.of(all), terms);
        return RenderedBranches.publish(from.folder(), CommitSupport.environment(), request);
    }

    private State local(String commit, String content) throws InputException {
        return publish(git, commit, null, rendering("test", content)).get(0).state();
    }

    private String next() throws IOException {
        git.run("commit", "-q", "--allow-empty", "-m", "next");
        return git.run("rev-parse", "HEAD").strip();
    }

    @Test
    void each_environment_gets_its_branch_with_what_it_came_from() throws Exception {
        publish(git, first, null, rendering("live", "l\n"), rendering("test", "t\n"));

        assertThat(git.run("ls-tree", "-r", "--name-only", "environment/test"))
                .isEqualTo("hydrator.metadata\ntest/shop/namespace.yaml\n");
        assertThat(git.run("show", "environment/test:hydrator.metadata")).isEqualTo("""
                {
                  "repoURL": "https://git.example/dry.git",
                  "drySha": "%s",
                  "author": "a <a@b>",
                  "date": "%s",
                  "subject": "Say \\"a\\"",
                  "body": "And why.\\n\\nTrailer: b"
                }
                """.formatted(
                first, git.run("show", "-s", "--format=%aI", first).strip().replace("+00:00", "Z")));
        assertThat(git.run("log", "--format=%B", "environment/test"))
                .isEqualTo("Say \"a\"\n\nDry-Sha: " + first + "\n\n");
        assertThat(git.run("log", "-1", "--format=%an %ae %aI %cn %ce %cI", "environment/live"))
                .isEqualTo(git.run("log", "-1", "--format=%an %ae %aI %cn %ce %cI", first));
        git.run("fsck", "--strict");
    }

    @Test
    void there_is_no_commit_without_a_change_but_a_note() throws Exception {
        assertThat(local(first, "t\n")).isEqualTo(State.CREATED);
        String id = git.run("rev-parse", "environment/test");
        assertThat(local(first, "t\n")).isEqualTo(State.UNCHANGED);
        String second = next();
        assertThat(local(second, "t\n")).isEqualTo(State.UNCHANGED);
        assertThat(git.run("rev-parse", "environment/test")).isEqualTo(id);
        assertThat(git.run("notes", "--ref=hydrator.metadata", "show", "environment/test"))
                .isEqualTo("{\"drySha\": \"" + second + "\"}\n");
        assertThat(local(first, "other\n")).isEqualTo(State.SUPERSEDED);
        assertThat(local(next(), "u\n")).isEqualTo(State.UPDATED);
        assertThat(git.run("rev-list", "--count", "environment/test")).isEqualTo("2\n");
    }

    @Test
    void another_machine_makes_the_same_commits() throws Exception {
        git.run(
                "clone",
                "-q",
                git.folder().toString(),
                temporary.resolve("other").toString());
        GitFixture other = GitFixture.of(temporary.resolve("other"));
        other.run("config", "user.name", "Somebody Else");
        other.run("config", "commit.gpgsign", "true");
        assertThat(publish(other, first, null, rendering("test", "t\n")))
                .isEqualTo(publish(git, first, null, rendering("test", "t\n")));
        assertThat(other.run("rev-parse", "refs/notes/hydrator.metadata"))
                .isEqualTo(git.run("rev-parse", "refs/notes/hydrator.metadata"));
    }

    @Test
    void what_others_keep_in_a_branch_stays_and_the_rest_goes() throws Exception {
        local(first, "t\n");
        git.run("checkout", "-q", "environment/test");
        git.write("docs/how.md", "how\n").write("stray.yaml", "s\n").write("test/shop/namespace.yaml", "edited\n");
        git.link("docs/link", "how.md").commit();
        git.run("checkout", "-q", "main");
        assertThat(local(first, "t\n")).isEqualTo(State.UPDATED);
        assertThat(git.run("ls-tree", "-r", "--name-only", "environment/test"))
                .isEqualTo("docs/how.md\ndocs/link\nhydrator.metadata\ntest/shop/namespace.yaml\n");
        assertThat(git.run("show", "environment/test:test/shop/namespace.yaml")).isEqualTo("t\n");
    }

    @Test
    void a_checked_out_branch_has_the_files_too() throws Exception {
        local(first, "t\n");
        String second = next();
        git.run("checkout", "-q", "environment/test");
        local(second, "u\n");
        assertThat(git.folder().resolve("test/shop/namespace.yaml")).hasContent("u\n");
        assertThat(git.run("status", "--porcelain")).isEmpty();
    }

    @Test
    void a_branch_that_came_from_elsewhere_is_not_touched() throws Exception {
        git.run("branch", "environment/test");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> local(first, "t\n"))
                .withMessage("the branch `environment/test` does not say which commit it was rendered from");
        git.run("branch", "-D", "environment/test");
        local(next(), "t\n");
        git.run("reset", "-q", "--hard", first);
        String fork = git.write("f.yaml", "f\n").commit();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> local(fork, "u\n"))
                .withMessageEndingWith("which is neither before nor after `" + fork + "`");
    }

    @Test
    void names_that_cannot_be_branches_are_refused() {
        Terms terms = new Terms(path -> false, "", null);
        for (String pattern : List.of(
                "main",
                "main/{environment}",
                "{environment}..x",
                "-{environment}",
                "{env}",
                "same",
                "{environment}/x/../y")) {
            Request request = new Request(
                    first, "main", pattern, List.of(rendering("live", "l\n"), rendering("test", "t\n")), terms);
            assertThatExceptionOfType(InputException.class)
                    .as(pattern)
                    .isThrownBy(() -> RenderedBranches.publish(git.folder(), CommitSupport.environment(), request));
        }
        List<Rendering> nested = List.of(new Rendering("acme", "", List.of()), new Rendering("acme", "/x", List.of()));
        Request below = new Request(first, "main", "e{environment}", nested, terms);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> RenderedBranches.publish(git.folder(), CommitSupport.environment(), below))
                .withMessage("the branches `e` and `e/x` cannot both be: one lies below the other");
    }

    @Test
    void what_a_branch_records_can_be_read() throws Exception {
        local(first, "t\n");
        String second = next();
        local(second, "t\n");
        Recorded recorded = RenderedBranches.recorded(git.folder(), CommitSupport.environment(), "environment/test")
                .orElseThrow();
        assertThat(recorded.drySha()).isEqualTo(second);
        assertThat(recorded.files()).contains(new RecordedFile("test/shop/namespace.yaml", "t\n"));
        assertThat(RenderedBranches.recorded(git.folder(), CommitSupport.environment(), "main"))
                .isEmpty();
    }

    @Test
    void a_late_job_at_a_remote_changes_nothing_whatever_it_rendered() throws Exception {
        GitFixture origin = GitFixture.init(temporary.resolve("origin"), "--bare");
        git.run("remote", "add", "origin", origin.folder().toString());
        publish(git, first, "", rendering("test", "t\n"));
        String second = next();
        String third = next();
        // the third commit takes back what the second changed, so that there is nothing to commit for it
        assertThat(publish(git, third, "origin", rendering("test", "t\n"))
                        .get(0)
                        .state())
                .isEqualTo(State.UNCHANGED);
        assertThat(publish(git, second, "origin", rendering("test", "u\n"))
                        .get(0)
                        .state())
                .isEqualTo(State.SUPERSEDED);
        assertThat(origin.run("show", "environment/test:test/shop/namespace.yaml"))
                .isEqualTo("t\n");
        assertThat(git.run("for-each-ref", "--format=%(refname)", "refs/heads", "refs/cellc"))
                .isEqualTo("refs/heads/main\n");
    }

    @Test
    void a_branch_of_the_remote_with_the_name_of_a_folder_is_told_at_once() throws Exception {
        GitFixture origin = GitFixture.init(temporary.resolve("origin"), "--bare");
        git.run("remote", "add", "origin", origin.folder().toString());
        git.run("push", "-q", "origin", "main:environment");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> publish(git, first, "", rendering("test", "t\n")))
                .withMessageContaining("'refs/heads/environment' exists; cannot create 'refs/heads/environment/test'");
    }

    @Test
    void a_clone_without_the_history_says_so() throws Exception {
        local(first, "t\n");
        next();
        String third = next();
        git.run(
                "clone",
                "-q",
                "--depth=1",
                "file://" + git.folder(),
                temporary.resolve("shallow").toString());
        GitFixture shallow = GitFixture.of(temporary.resolve("shallow"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> publish(shallow, third, "origin", rendering("test", "u\n")))
                .withMessageEndingWith("which is not in this clone")
                .satisfies(e -> assertThat(e.help()).contains("fetch-depth: 0"));
    }
}
