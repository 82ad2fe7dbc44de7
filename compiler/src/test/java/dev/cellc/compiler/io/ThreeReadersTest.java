package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceFile.EscapingLink;
import dev.cellc.compiler.source.SourceFile.NotUtf8;
import dev.cellc.compiler.source.SourceFile.TooLarge;
import dev.cellc.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a directory, a commit and the index have in common, each test on all three. */
class ThreeReadersTest {
    @TempDir
    private Path temp;

    private GitFixture git;

    @BeforeEach
    void init() throws IOException {
        git = GitFixture.init(temp.resolve("repo"));
    }

    @Test
    void yamlFilesAreReadAtAnyDepthAndNothingElseIs() throws Exception {
        git.write("cellc.yaml", "a")
                .write("x/y/z/b.yml", "b")
                .write("README.md", "no")
                .write("x/c.json", "no");
        git.write("yaml", "no").write("x/d.YAML", "no").write(".gitlab-ci.yml", "no");

        assertThat(texts("")).containsExactlyEntriesOf(sorted("cellc.yaml", "a", "x/y/z/b.yml", "b"));
    }

    @Test
    void foldersOfToolsAreSkippedAtAnyDepth() throws Exception {
        for (String folder : List.of(".github", "target", "node_modules", "build", "vendor")) {
            git.write(folder + "/no.yaml", "no").write("x/" + folder + "/y/no.yaml", "no");
        }
        git.write("x/targets/yes.yaml", "yes").write("builds.yaml", "yes");

        assertThat(texts("").keySet()).containsExactly("builds.yaml", "x/targets/yes.yaml");
    }

    @Test
    void renderedTreesAreSkippedButTheRootIsNot() throws Exception {
        git.write("cellc.lock.json", "{}").write("a.yaml", "a");
        git.write("rendered/cellc.lock.json", "{}").write("rendered/dev/no.yaml", "no");
        git.write("killed/.cellc-staging/journal", "").write("killed/no.yaml", "no");

        assertThat(texts("").keySet()).containsExactly("a.yaml");
    }

    @Test
    void ignoreFilesNestAndTheCloserOneDecides() throws Exception {
        git.write(".cellcignore", "# drafts\n*.draft.yaml\n/only-here.yaml\nold/\nwork/*\n!work/keep.yaml\n");
        git.write("a.draft.yaml", "no").write("x/a.draft.yaml", "no").write("only-here.yaml", "no");
        git.write("x/only-here.yaml", "yes").write("x/old/no.yaml", "no").write("old.yaml", "yes");
        git.write("work/no.yaml", "no").write("work/keep.yaml", "yes");
        git.write("y/.cellcignore", "\uFEFF!*.draft.yaml\r\n/z/**/q.yaml\r\n").write("y/a.draft.yaml", "yes");
        git.write("y/z/1/2/q.yaml", "no").write("y/z/1/2/r.yaml", "yes");

        assertThat(texts("").keySet())
                .containsExactly("old.yaml", "work/keep.yaml", "x/only-here.yaml", "y/a.draft.yaml", "y/z/1/2/r.yaml");
    }

    @Test
    void whatAnIgnoredFolderContainsCannotBeBroughtBack() throws Exception {
        git.write(".cellcignore", "old\n!old/a.yaml\n").write("old/a.yaml", "no");
        git.write("old/.cellcignore", "!a.yaml\n").write("b.yaml", "yes");

        assertThat(texts("").keySet()).containsExactly("b.yaml");
    }

    @Test
    void gitsOwnIgnoreFilesMeanNothing() throws Exception {
        git.write(".gitignore", "a.yaml\n").write("a.yaml", "yes");

        assertThat(texts("").keySet()).containsExactly("a.yaml");
    }

    @Test
    void aLinkToAFileBelowTheRootIsThatFile() throws Exception {
        git.write("base/shared.txt", "shared").write(".hidden/deep.yaml", "deep");
        git.link("x/a.yaml", "../base/shared.txt").link("x/b.yaml", "./a.yaml").link("x/c.yaml", "../h/deep.yaml");
        git.link("h", ".hidden").link("x/d.yaml", "../x/.././/base/../base/shared.txt");

        assertThat(texts(""))
                .containsExactlyEntriesOf(
                        sorted("x/a.yaml", "shared", "x/b.yaml", "shared", "x/c.yaml", "deep", "x/d.yaml", "shared"));
    }

    @Test
    void aLinkToAFolderBelowTheRootIsNotFollowed() throws Exception {
        git.write("x/a.yaml", "a").link("y", "x").link("x/self", ".").link("x/folder.yaml", "../x");

        assertThat(texts("").keySet()).containsExactly("x/a.yaml");
    }

    @Test
    void aLinkThatLeavesTheRootOrLeadsNowhereIsADefect() throws Exception {
        Files.createDirectories(temp.resolve("outside"));
        Files.writeString(temp.resolve("outside/a.yaml"), "secret");
        git.link("absolute.yaml", "/etc/passwd")
                .link("up.yaml", "../outside/a.yaml")
                .link("x/gone.yaml", "gone.txt");
        git.link("folder", "../outside").link("loop.yaml", "loop.yaml").link("around.yaml", "../repo/x/b.yaml");
        git.link("notes.md", "../outside/notes.md")
                .link("x/under.yaml", "b.yaml/c")
                .write("x/b.yaml", "b");
        git.link("build", "../outside").link(".lock.yaml", "gone");

        assertThat(defects(""))
                .containsExactly(
                        new EscapingLink("/etc/passwd"),
                        new EscapingLink("../repo/x/b.yaml"),
                        new EscapingLink("../outside"),
                        new EscapingLink("loop.yaml"),
                        new EscapingLink("../outside/a.yaml"),
                        new EscapingLink("gone.txt"),
                        new EscapingLink("b.yaml/c"));
    }

    @Test
    void aFileAboveTheLimitIsNotRead() throws Exception {
        git.write("large.yaml", "a".repeat((int) SourceFile.MAX_BYTES + 1)).write("most.yaml", "b".repeat(1 << 20));
        git.link("link.yaml", "large.yaml");

        assertThat(defects(""))
                .containsOnly(new TooLarge(SourceFile.MAX_BYTES + 1))
                .hasSize(2);
        assertThat(texts("").get("large.yaml")).isEmpty();
    }

    @Test
    void anUndecodableFileIsADefectAndAnUndecodableIgnoreFileToo() throws Exception {
        Files.write(git.folder().resolve("a.yaml"), new byte[] {'a', (byte) 0xFF});
        Files.write(git.folder().resolve(".cellcignore"), new byte[] {'x', (byte) 0xFF});

        assertThat(texts("").keySet()).containsExactly(".cellcignore", "a.yaml");
        assertThat(defects("")).containsExactly(new NotUtf8(1), new NotUtf8(1));
    }

    @Test
    void theRootMayBeASubFolderAndPathsAreRelativeToIt() throws Exception {
        git.write("a.yaml", "no").write("platform/a.yaml", "a").write("platform/x/b.yaml", "b");
        git.write("platform-2/no.yaml", "no").write(".cellcignore", "*.yaml\n");
        git.link("platform/up.yaml", "../a.yaml");

        assertThat(texts("platform").keySet()).containsExactly("a.yaml", "up.yaml", "x/b.yaml");
        assertThat(defects("platform")).containsExactly(new EscapingLink("../a.yaml"));
    }

    @Test
    void namesOfAnyScriptAreKept() throws Exception {
        git.write("größe/データ.yaml", "x").write("with space/a\"b.yaml", "y");

        assertThat(texts("").keySet()).containsExactly("größe/データ.yaml", "with space/a\"b.yaml");
    }

    @Test
    void submodulesAndOtherNestedRepositoriesAreSkipped() throws Exception {
        GitFixture other = GitFixture.init(temp.resolve("other"));
        other.write("no.yaml", "no").commit();
        git.write("a.yaml", "a")
                .run("submodule", "--quiet", "add", other.folder().toString(), "sub");
        GitFixture.init(git.folder().resolve("nested")).write("no.yaml", "no").commit();

        assertThat(texts("").keySet()).containsExactly("a.yaml");
    }

    @Test
    void aTreeWithoutDeclarationsIsEmpty() throws Exception {
        git.write("README.md", "nothing");

        assertThat(texts("")).isEmpty();
    }

    @Test
    void aFileOrNothingIsNoRoot() throws Exception {
        git.write("a.yaml", "a").commit();
        ProjectReader reader = ProjectReader.of(Collections.emptySortedMap());
        for (String root : List.of("a.yaml", "missing")) {
            Path path = git.folder().resolve(root);
            assertThatThrownBy(() -> reader.directory(path)).isInstanceOf(InputException.class);
            assertThatThrownBy(() -> reader.index(path)).isInstanceOf(InputException.class);
            assertThatThrownBy(() -> reader.revision(path, "HEAD")).isInstanceOf(InputException.class);
        }
    }

    private SortedMap<String, String> texts(String root) throws Exception {
        SortedMap<String, String> texts = new TreeMap<>();
        read(root).files().forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }

    private List<SourceFile.Defect> defects(String root) throws Exception {
        return read(root).files().stream()
                .flatMap(file -> Stream.ofNullable(file.defect()))
                .toList();
    }

    /** From all three, which have to agree in every text and every defect. */
    private SourceTree read(String root) throws Exception {
        git.commit();
        Path folder = git.folder().resolve(root);
        ProjectReader reader = ProjectReader.of(Collections.emptySortedMap());
        SourceTree directory = reader.directory(folder);
        for (SourceTree other :
                List.of(reader.index(folder), reader.revision(folder, "main").tree())) {
            assertThat(described(other)).isEqualTo(described(directory));
        }
        return directory;
    }

    private static List<String> described(SourceTree tree) {
        return tree.files().stream()
                .map(file ->
                        file.path() + ' ' + file.defect() + ' ' + file.text().hashCode())
                .toList();
    }

    private static SortedMap<String, String> sorted(String... pairs) {
        SortedMap<String, String> map = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
