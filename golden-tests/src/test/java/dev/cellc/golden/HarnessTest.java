package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The harness itself: it reports whatever differs, and an update is only made where it is meant. */
class HarnessTest {
    private static final SortedMap<String, String> OUTPUT = new TreeMap<>(
            Map.of("manifests/development/shop/namespace.yaml", "a\nb\nc\n", "diagnostics.txt", "warning\n"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void expectTheOutput() throws IOException {
        TextFiles.replace(folder, OUTPUT);
    }

    private void check(SortedMap<String, String> actual, Update update) throws IOException {
        new Expected(folder).check(actual, update);
    }

    private static SortedMap<String, String> output(String path, String text) {
        SortedMap<String, String> output = new TreeMap<>(OUTPUT);
        output.put(path, text);
        return output;
    }

    @Test
    void equalFilesPass() {
        assertThatCode(() -> check(OUTPUT, Update.OFF)).doesNotThrowAnyException();
    }

    @Test
    void aChangedByteIsReportedWithItsLine() {
        assertThatThrownBy(() -> check(output("diagnostics.txt", "warninG\n"), Update.OFF))
                .hasMessageContaining("changed: diagnostics.txt\n- warning\n+ warninG\n");
    }

    @Test
    void aMissingFileIsReported() {
        SortedMap<String, String> output = new TreeMap<>(OUTPUT);
        output.remove("diagnostics.txt");
        assertThatThrownBy(() -> check(output, Update.OFF)).hasMessageContaining("missing: diagnostics.txt\n");
    }

    @Test
    void anExtraFileIsReportedWithItsText() {
        assertThatThrownBy(() -> check(output("manifests/extra.yaml", "kind: Extra\n"), Update.OFF))
                .hasMessageContaining("extra: manifests/extra.yaml\n+ kind: Extra\n");
    }

    @Test
    void lineEndsAreSeen() {
        assertThat(LineDiff.between("a\nb\n", "a\r\nb")).isEqualTo("- a\n- b\n+ a␍\n+ b  ⏎ missing at the end\n");
    }

    @Test
    void onlyTheNeighbourhoodOfAChangeIsShown() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        assertThat(LineDiff.between(before, before.replace("6\n", "six\n")))
                .isEqualTo("  …\n  3\n  4\n  5\n- 6\n+ six\n  7\n  8\n  9\n");
    }

    @Test
    void anUpdateMakesTheFolderHoldTheOutputAlone() throws IOException {
        SortedMap<String, String> output = new TreeMap<>(Map.of("manifests/new.yaml", "kind: New\n"));
        check(output, Update.ON);
        assertThat(TextFiles.read(folder)).isEqualTo(output);
    }

    @Test
    void anUpdateOnABuildServerIsRefused() {
        assertThatThrownBy(() -> check(OUTPUT, Update.REFUSED)).hasMessageContaining("refused");
        assertThat(Update.of("true", "true")).isEqualTo(Update.REFUSED);
        assertThat(Update.of("true", null)).isEqualTo(Update.ON);
        assertThat(Update.of(null, "true")).isEqualTo(Update.OFF);
    }
}
