package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.manifest.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner index records of sources, and what becomes of it in later runs. */
class SourceRecordTest {
    private static final Provenance FOLDER = new Provenance("billing", "", "", "../billing", "");
    private static final Provenance COMMIT = new Provenance("shop", "https://git.example/shop.git", "c1", "x", "t1");

    @TempDir
    private Path output;

    @Test
    void sourcesAreRecordedByName() throws Exception {
        assertThat(OutputFolder.write(output, tree(COMMIT, FOLDER)).problems()).isEmpty();

        assertThat(Files.readString(output.resolve("cellc.lock.json"))).contains("""
                  "sources": [
                    {"name": "billing", "path": "../billing"},
                    {"name": "shop", "url": "https://git.example/shop.git", "commit": "c1", "path": "x", "tree": "t1"}
                  ],
                """);
        assertThat(OutputFolder.compare(output, tree(COMMIT, FOLDER))).isEmpty();
    }

    @Test
    void anotherContentOfTheSameCommitIsRefusedUnlessForced() {
        Provenance changed = new Provenance("store", COMMIT.url(), "c1", "x", "t2");
        OutputFolder.write(output, tree(COMMIT));

        assertThat(codes(OutputFolder.write(output, tree(changed)).problems()))
                .containsExactly(DiagnosticCode.SOURCE_CHANGED);
        assertThat(codes(OutputFolder.compare(output, tree(changed)))).containsExactly(DiagnosticCode.SOURCE_CHANGED);
        assertThat(OutputFolder.overwrite(output, tree(changed)).problems()).isEmpty();
        assertThat(OutputFolder.compare(output, tree(changed))).isEmpty();
    }

    @Test
    void anotherCommitMayHaveAnotherContent() {
        OutputFolder.write(output, tree(COMMIT));

        ManifestTree next = tree(new Provenance("shop", COMMIT.url(), "c2", "x", "t2"), FOLDER);
        assertThat(codes(OutputFolder.compare(output, next))).containsExactly(DiagnosticCode.OUT_OF_DATE);
        assertThat(OutputFolder.write(output, next).problems()).isEmpty();
    }

    @Test
    void afterAMergeConflictRenderingPutsTheRecordRight() throws Exception {
        OutputFolder.write(output, tree(COMMIT));
        Path index = output.resolve("cellc.lock.json");
        String text = Files.readString(index);
        Files.writeString(index, "<<<<<<< ours\n" + text + "=======\n" + text.replace("t1", "t9") + ">>>>>>> theirs\n");

        assertThat(OutputFolder.write(output, tree(COMMIT)).problems()).isEmpty();
        assertThat(Files.readString(index)).isEqualTo(text);
    }

    private static ManifestTree tree(Provenance... sources) {
        return new ManifestTree(List.of(), "sha256:0").from(List.of(sources));
    }

    private static List<DiagnosticCode> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::code).toList();
    }
}
