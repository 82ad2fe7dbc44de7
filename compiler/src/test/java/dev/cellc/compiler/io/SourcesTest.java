package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees of several roots, read from a directory, a commit and the index. */
class SourcesTest {
    private static final ProjectReader READER =
            ProjectReader.of(Collections.emptySortedMap()).offline();

    @TempDir
    private Path temp;

    private GitFixture git;
    private Path root;

    @BeforeEach
    void init() throws IOException {
        git = GitFixture.init(temp.resolve("repo"));
        root = git.folder().resolve("main");
    }

    @Test
    void aFolderBesideTheRootIsReadFromTheSameCommitOrIndex() throws Exception {
        git.write("main/cellc.yaml", sources("billing", "../billing")).write("main/a.yaml", "a: 1");
        git.write("billing/b.yaml", "b: 1")
                .write("billing/.cellcignore", "old\n")
                .write("billing/old/c.yaml", "c");

        assertThat(paths()).containsExactly("<billing>/b.yaml", "a.yaml", "cellc.yaml");

        git.write("billing/b.yaml", "b: 2");
        assertThat(text(READER.directory(root))).isEqualTo("b: 2");
        assertThat(text(READER.index(root))).isEqualTo("b: 1");
        assertThat(text(READER.revision(root, "main").tree())).isEqualTo("b: 1");
    }

    @Test
    void aFolderBelowTheRootIsReadOnceEvenWhereTheScanWouldPassItOver() throws Exception {
        git.write("main/cellc.yaml", sources("billing", "teams/billing", "tools", "./vendor//tools/"));
        git.write("main/teams/billing/b.yaml", "b")
                .write("main/teams/shop.yaml", "s")
                .write("main/vendor/tools/t.yaml", "t");

        assertThat(paths()).containsExactly("<billing>/b.yaml", "<tools>/t.yaml", "cellc.yaml", "teams/shop.yaml");
    }

    @Test
    void theOutputFolderInASourceIsNotRead() throws Exception {
        git.write("main/cellc.yaml", sources("billing", "billing") + "output: billing/rendered\n");
        git.write("main/billing/b.yaml", "b").write("main/billing/rendered/dev/no.yaml", "no");

        assertThat(paths()).containsExactly("<billing>/b.yaml", "cellc.yaml");
    }

    @Test
    void aLinkMayNotLeadOutOfASourceNorBeOne() throws Exception {
        git.write("main/cellc.yaml", sources("billing", "billing", "linked", "linked"));
        git.write("main/a.yaml", "a").link("main/billing/a.yaml", "../a.yaml").link("main/linked", "billing");

        for (SourceTree tree : all()) {
            assertThat(codes(tree))
                    .containsExactly(DiagnosticCode.LINK_OUTSIDE_ROOT, DiagnosticCode.SOURCE_FOLDER_MISSING);
        }
    }

    @Test
    void aCommitAndTheIndexDoNotReachOutOfTheirRepository() throws Exception {
        git.write("main/cellc.yaml", sources("near", "../../near"));
        Files.createDirectories(temp.resolve("near"));
        Files.writeString(temp.resolve("near/n.yaml"), "n: 1");
        git.commit();

        assertThat(codes(READER.directory(root))).isEmpty();
        assertThat(codes(READER.index(root))).containsExactly(DiagnosticCode.SOURCE_OUTSIDE_REPOSITORY);
        assertThat(codes(READER.revision(root, "main").tree()))
                .containsExactly(DiagnosticCode.SOURCE_OUTSIDE_REPOSITORY);
    }

    @Test
    void aFolderThatIsInTheWorkTreeOnlyIsMissingInACommit() throws Exception {
        git.write("main/cellc.yaml", sources("billing", "../billing")).commit();
        git.write("billing/b.yaml", "b: 1");

        assertThat(codes(READER.directory(root))).isEmpty();
        assertThat(codes(READER.index(root))).containsExactly(DiagnosticCode.SOURCE_FOLDER_MISSING);
        assertThat(codes(READER.revision(root, "main").tree())).containsExactly(DiagnosticCode.SOURCE_FOLDER_MISSING);
    }

    @Test
    void overlapsAreFoundInTheSameWayEverywhere() throws Exception {
        git.write("main/cellc.yaml", sources("all", "..", "one", "../one", "two", "../one/two", "out", "rendered"));
        git.write("one/two/a.yaml", "a: 1").write("main/rendered/b.yaml", "b: 1");

        for (SourceTree tree : all()) {
            assertThat(codes(tree)).hasSize(3).containsOnly(DiagnosticCode.SOURCES_OVERLAP);
        }
    }

    @Test
    void aFolderThatIsCalledLikeASourceIsRefused() throws Exception {
        git.write("main/cellc.yaml", sources("billing", "billing")).write("main/billing/a.yaml", "a: 1");
        git.write("main/<billing>/a.yaml", "a: 1");

        for (SourceTree tree : all()) {
            assertThat(codes(tree)).containsExactly(DiagnosticCode.SOURCES_OVERLAP);
        }
    }

    @Test
    void aTreeThatWasReadWithoutItsSourcesIsNotCompiled() {
        SourceFile settings = SourceFile.of("cellc.yaml", sources("billing", "../billing"));

        assertThat(codes(SourceTree.of(List.of(settings)))).containsExactly(DiagnosticCode.SOURCE_NOT_READ);
    }

    private static String sources(String... namesAndPaths) {
        StringBuilder out = new StringBuilder("sources:\n");
        for (int i = 0; i < namesAndPaths.length; i += 2) {
            out.append("  - {name: ").append(namesAndPaths[i]);
            out.append(", path: ").append(namesAndPaths[i + 1]).append("}\n");
        }
        return out.toString();
    }

    private List<SourceTree> all() throws Exception {
        git.commit();
        return List.of(
                READER.directory(root),
                READER.index(root),
                READER.revision(root, "main").tree());
    }

    /** On which all three agree. */
    private List<String> paths() throws Exception {
        List<List<String>> paths = all().stream()
                .map(tree -> tree.files().stream().map(SourceFile::path).toList())
                .distinct()
                .toList();
        assertThat(paths).hasSize(1);
        return paths.get(0);
    }

    private static String text(SourceTree tree) {
        return tree.files().get(0).text();
    }

    private static List<DiagnosticCode> codes(SourceTree tree) {
        Compilation compilation = Compiler.compile(tree, CompileOptions.defaults());
        return compilation.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
