package dev.cellc.compiler.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestPath;
import dev.cellc.compiler.manifest.ManifestTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialOutputTest {
    @TempDir
    Path folder;

    @Test
    void someEnvironmentsNeverRemoveTheOthers() {
        OutputFolder.write(folder, tree("development", "staging"));

        WriteResult result = OutputFolder.write(folder, tree("staging").partial());

        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(DiagnosticCode.OUTPUT_UNUSABLE));
        assertThat(folder.resolve("development/shop/namespace.yaml")).exists();
    }

    @Test
    void staleFilesOfTheChosenEnvironmentAreRemoved() {
        OutputFolder.write(folder, tree("staging", "staging-extra"));
        Path chosen = folder.resolve("only");
        OutputFolder.write(chosen, new ManifestTree(List.of(cell("staging"), file("staging/shop/old.yaml")), ""));

        WriteResult result = OutputFolder.write(chosen, tree("staging").partial());

        assertThat(result.problems()).isEmpty();
        assertThat(Files.exists(chosen.resolve("staging/shop/old.yaml"))).isFalse();
    }

    @Test
    void comparingSomeEnvironmentsLooksAtNoOthers() {
        OutputFolder.write(folder, tree("development", "staging"));

        assertThat(OutputFolder.compare(folder, tree("staging").partial())).isEmpty();
        assertThat(OutputFolder.compare(folder, tree("staging"))).isNotEmpty();
    }

    private static ManifestTree tree(String... environments) {
        return new ManifestTree(
                Stream.of(environments).map(PartialOutputTest::cell).toList(), "");
    }

    private static Manifest cell(String environment) {
        return file(environment + "/shop/namespace.yaml");
    }

    private static Manifest file(String path) {
        return new Manifest(new ManifestPath(path), "kind: Namespace\n", List.of());
    }
}
