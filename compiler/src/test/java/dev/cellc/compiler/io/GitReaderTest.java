package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellc.compiler.git.Snapshot;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceFile.Unreadable;
import dev.cellc.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories of every kind that people have. */
class GitReaderTest {
    private static final ProjectReader READER = ProjectReader.of(Collections.emptySortedMap());

    @TempDir
    private Path temp;

    private GitFixture git;

    @BeforeEach
    void init() throws IOException {
        git = GitFixture.init(temp.resolve("repo"));
    }

    @Test
    void aRevisionIsReadWhateverTheWorkTreeHolds() throws Exception {
        String first = git.write("a.yaml", "1").write("old/b.yaml", "b").commit();
        git.run("rm", "-q", "-r", "old");
        git.write("a.yaml", "2").commit();
        git.run("tag", "-a", "v2", "-m", "two");
        git.write("a.yaml", "3");

        Snapshot<SourceTree> snapshot = READER.revision(git.folder(), "HEAD~1");
        assertThat(texts(snapshot.tree())).containsExactly("a.yaml 1", "old/b.yaml b");
        assertThat(snapshot.commitId()).isEqualTo(first);
        assertThat(texts(READER.revision(git.folder(), first.substring(0, 8)).tree()))
                .hasSize(2);
        assertThat(texts(READER.revision(git.folder(), "v2").tree())).containsExactly("a.yaml 2");
        assertThat(texts(READER.revision(git.folder().resolve("old"), "main~1").tree()))
                .containsExactly("b.yaml b");
    }

    @Test
    void aPartiallyStagedFileIsReadAsStaged() throws Exception {
        git.write("a.yaml", "committed").commit();
        git.write("a.yaml", "staged").add().write("a.yaml", "edited since").write("b.yaml", "not staged");

        assertThat(texts(READER.index(git.folder()))).containsExactly("a.yaml staged");
    }

    @Test
    void theIndexOfARepositoryWithoutCommitsIsRead() throws Exception {
        git.write("a.yaml", "a").add();

        assertThat(texts(READER.index(git.folder()))).containsExactly("a.yaml a");
        assertRefused(() -> READER.revision(git.folder(), "HEAD"), "no commit `HEAD`");
    }

    @Test
    void anUntouchedRepositoryHasAnEmptyIndex() throws Exception {
        assertThat(READER.index(git.folder()).files()).isEmpty();
    }

    @Test
    void aBareRepositoryHasRevisionsAndNoIndex() throws Exception {
        git.write("a.yaml", "a").write("x/b.yaml", "b").commit();
        git.run("clone", "-q", "--bare", ".", temp.resolve("bare.git").toString());
        Path bare = temp.resolve("bare.git");

        assertThat(texts(READER.revision(bare, "main").tree())).containsExactly("a.yaml a", "x/b.yaml b");
        assertThat(texts(READER.revision(bare.resolve("x"), "main").tree())).containsExactly("b.yaml b");
        assertRefused(() -> READER.index(bare), "bare repository");
        ProjectReader hook = ProjectReader.of(environment("GIT_DIR", bare));
        assertThat(texts(hook.revision(bare, "main").tree())).hasSize(2);
    }

    @Test
    void aLinkedWorkTreeHasItsOwnIndexAndHead() throws Exception {
        git.write("a.yaml", "main").commit();
        GitFixture linked = new GitFixture(temp.resolve("linked"));
        git.run("worktree", "add", "-q", "-b", "side", linked.folder().toString());
        linked.write("a.yaml", "side").commit();
        linked.write("x/a.yaml", "staged").add();

        assertThat(texts(READER.index(linked.folder()))).containsExactly("a.yaml side", "x/a.yaml staged");
        assertThat(texts(READER.revision(linked.folder(), "HEAD").tree())).containsExactly("a.yaml side");
        ProjectReader hook =
                ProjectReader.of(environment("GIT_DIR", git.folder().resolve(".git/worktrees/linked")));
        assertThat(texts(hook.index(linked.folder().resolve("x")))).containsExactly("a.yaml staged");
    }

    @Test
    void aWorkTreeOfABareRepositoryHasAnIndex() throws Exception {
        git.write("a.yaml", "a").commit();
        git.run("clone", "-q", "--bare", ".", temp.resolve("bare.git").toString());
        GitFixture bare = new GitFixture(temp.resolve("bare.git"));
        bare.run("config", "extensions.worktreeConfig", "true");
        bare.run("worktree", "add", "-q", temp.resolve("checkout").toString());

        assertThat(texts(READER.index(temp.resolve("checkout")))).containsExactly("a.yaml a");
    }

    @Test
    void theIndexThatAHookIsGivenIsRead() throws Exception {
        git.write("a.yaml", "a").write("b.yaml", "b").commit();
        Path other = temp.resolve("next-index");
        Files.copy(git.folder().resolve(".git/index"), other);
        git.run("rm", "-q", "--cached", "b.yaml");
        ProjectReader hook = ProjectReader.of(environment("GIT_INDEX_FILE", other));
        SortedMap<String, String> both = environment("GIT_INDEX_FILE", other);
        both.put("GIT_DIR", git.folder().resolve(".git").toString());

        assertThat(texts(hook.index(git.folder()))).containsExactly("a.yaml a", "b.yaml b");
        assertThat(texts(ProjectReader.of(both).index(git.folder()))).hasSize(2);
        assertThat(texts(READER.index(git.folder()))).containsExactly("a.yaml a");
    }

    @Test
    void theRepositoryOfAHookDoesNotHideAnotherOne() throws Exception {
        git.write("a.yaml", "a").commit();
        GitFixture other = GitFixture.init(temp.resolve("other"));
        other.write("b.yaml", "b").commit();
        SortedMap<String, String> environment =
                environment("GIT_DIR", git.folder().resolve(".git"));
        environment.put("GIT_INDEX_FILE", git.folder().resolve(".git/index").toString());

        assertThat(texts(ProjectReader.of(environment).index(other.folder()))).containsExactly("b.yaml b");
    }

    @Test
    void aRepositoryBesideItsWorkTreeIsFoundThroughTheEnvironment() throws Exception {
        git.write("a.yaml", "a").commit();
        Files.move(git.folder().resolve(".git"), temp.resolve("aside"));
        SortedMap<String, String> environment = environment("GIT_DIR", temp.resolve("aside"));
        environment.put("GIT_WORK_TREE", git.folder().toString());

        assertThat(texts(ProjectReader.of(environment).index(git.folder()))).containsExactly("a.yaml a");
    }

    @Test
    void blobsAreReadAsCommittedWhateverLineEndingsTheCheckoutHas() throws Exception {
        git.write(".gitattributes", "* text=auto\n").write("a.yaml", "a\nb\n");
        git.run("config", "core.autocrlf", "true");
        git.commit();
        Files.delete(git.folder().resolve("a.yaml"));
        git.run("checkout", "-q", "--", "a.yaml");

        assertThat(READER.directory(git.folder()).files().get(0).text()).isEqualTo("a\r\nb\r\n");
        assertThat(READER.index(git.folder()).files().get(0).text()).isEqualTo("a\nb\n");
        assertThat(READER.revision(git.folder(), "HEAD").tree().files().get(0).text())
                .isEqualTo("a\nb\n");
    }

    @Test
    void aFileInConflictIsADefectOfThatFileAlone() throws Exception {
        git.write("a.yaml", "0").write("b.yaml", "b").commit();
        git.run("checkout", "-q", "-b", "side");
        git.write("a.yaml", "1").commit();
        git.run("checkout", "-q", "main");
        git.write("a.yaml", "2").commit();
        assertThatThrownBy(() -> git.run("merge", "-q", "side")).isInstanceOf(AssertionError.class);

        List<SourceFile> files = READER.index(git.folder()).files();
        assertThat(files.get(0).defect()).isEqualTo(new Unreadable("it has unresolved merge conflicts in the index"));
        assertThat(files.get(1).defect()).isNull();
    }

    @Test
    void whatIsOnlyAnnouncedIsNotStaged() throws Exception {
        git.write("a.yaml", "a").run("add", "-N", "a.yaml");

        assertThat(READER.index(git.folder()).files()).isEmpty();
    }

    @Test
    void aSplitOrSparseIndexIsReadThroughGit() throws Exception {
        git.write("a.yaml", "a").write("x/b.yaml", "b").write("y/c.yaml", "c").commit();
        git.run("update-index", "--split-index");
        git.write("x/b.yaml", "staged").add();
        assertThat(texts(READER.index(git.folder()))).containsExactly("a.yaml a", "x/b.yaml staged", "y/c.yaml c");

        git.commit();
        git.run("update-index", "--no-split-index");
        git.run("sparse-checkout", "init", "--cone", "--sparse-index");
        assertThat(Files.exists(git.folder().resolve("y"))).isFalse();
        assertThat(texts(READER.index(git.folder()))).containsExactly("a.yaml a", "x/b.yaml staged", "y/c.yaml c");
    }

    @Test
    void aDamagedIndexIsRefused() throws Exception {
        git.write("a.yaml", "a").add();
        for (String damage : List.of("", "DIRC", "nonsense that is longer than a header is")) {
            Files.writeString(git.folder().resolve(".git/index"), damage);
            assertRefused(() -> READER.index(git.folder()), "cannot be read");
        }
    }

    @Test
    void aRepositoryWithSha256IsRefusedByName() throws Exception {
        GitFixture other = GitFixture.init(temp.resolve("sha256"), "--object-format=sha256");
        other.write("a.yaml", "a").commit();

        assertRefused(() -> READER.revision(other.folder(), "HEAD"), "extensions.objectFormat");
        assertRefused(() -> READER.index(other.folder()), "sha256");
    }

    @Test
    void aPartialCloneNamesTheMissingContent() throws Exception {
        git.write("a.yaml", "a").commit();
        git.run("config", "uploadpack.allowFilter", "true");
        Path clone = temp.resolve("clone");
        git.run("clone", "-q", "--filter=blob:none", "--no-checkout", "file://" + git.folder(), clone.toString());

        SourceFile file = READER.revision(clone, "HEAD").tree().files().get(0);
        assertThat(file.defect())
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).contains("the clone is partial"));
    }

    @Test
    void aShallowCloneIsReadAndSaysWhyOlderCommitsAreMissing() throws Exception {
        git.write("a.yaml", "1").commit();
        git.write("a.yaml", "2").commit();
        Path clone = temp.resolve("clone");
        git.run("clone", "-q", "--depth=1", "file://" + git.folder(), clone.toString());

        assertThat(texts(READER.revision(clone, "HEAD").tree())).containsExactly("a.yaml 2");
        assertThatThrownBy(() -> READER.revision(clone, "HEAD~1"))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.help()).contains("--unshallow"));
    }

    @Test
    void whatIsNoCommitIsRefused() throws Exception {
        git.write("a.yaml", "a").commit();
        for (String revision : List.of("nowhere", "HEAD:a.yaml", "HEAD^{nonsense}", "", "deadbeef", "a..b", "@{")) {
            assertRefused(() -> READER.revision(git.folder(), revision), "commit");
        }
    }

    @Test
    void aFolderOutsideOfAnyRepositoryIsRefused() throws Exception {
        Files.createDirectories(temp.resolve("plain"));

        assertRefused(() -> READER.index(temp.resolve("plain")), "not in a Git repository");
    }

    @Test
    void readingLeavesNoTraceInTheRepositoryAndNoneInTheHomeFolder() throws Exception {
        git.write("a.yaml", "a").commit();
        git.run("pack-refs", "--all");
        List<String> before = listing(git.folder());

        READER.index(git.folder());
        READER.revision(git.folder(), "main");

        assertThat(listing(git.folder())).isEqualTo(before);
    }

    private static List<String> listing(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.map(path -> path + " " + path.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    private static SortedMap<String, String> environment(String variable, Path value) {
        return new TreeMap<>(Map.of(variable, value.toString()));
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContaining(message);
    }

    private static List<String> texts(SourceTree tree) {
        return tree.files().stream()
                .map(file -> file.path() + ' ' + file.text() + (file.defect() == null ? "" : file.defect()))
                .toList();
    }
}
