package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "auto, true, '', '', xterm, true",
        "auto, false, '', '', xterm, false",
        "auto, true, 1, '', xterm, false",
        "auto, true, '', '', dumb, false",
        "auto, false, '', 1, xterm, true",
        "auto, false, '', 0, xterm, false",
        "auto, true, 1, 1, xterm, false",
        "always, false, 1, '', dumb, true",
        "never, true, '', 1, xterm, false"
    })
    void coloursAreForThoseWhoWantThem(
            String choice, boolean terminal, String noColor, String force, String term, boolean coloured) {
        Run run = Run.in(folder)
                .yields(List.of(Samples.ERROR))
                .environment("NO_COLOR", noColor)
                .environment("CLICOLOR_FORCE", force)
                .environment("TERM", term);
        if (terminal) {
            run.onATerminal();
        }

        assertThat(run.cellc("validate", "--color", choice).err().contains("\u001B[1;31m"))
                .isEqualTo(coloured);
    }

    private List<String> shown(String columns) {
        SourceFile file = SourceFile.of("a.yaml", "\t" + "ä".repeat(60) + "漢字" + "x".repeat(60) + "\n");
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.NO_EFFECT, new Span(file, 61, 63), "no effect");
        return Run.in(folder)
                .yields(List.of(diagnostic))
                .onATerminal()
                .environment("COLUMNS", columns)
                .cellc("validate", "--color=never")
                .err()
                .lines()
                .toList();
    }

    @Test
    void longLinesAreCutAroundTheirMarks() {
        List<String> lines = shown("50");

        assertThat(lines.get(3)).isEqualTo("1 | …" + "ä".repeat(14) + "漢字" + "x".repeat(26) + "…");
        assertThat(lines.get(4)).isEqualTo("  |  " + " ".repeat(14) + "^^^^");
        assertThat(shown("200").get(3)).doesNotContain("…");
        assertThat(shown("1").get(3)).hasSizeBetween(30, 40);
        assertThat(shown("wide").get(3)).isEqualTo(shown("").get(3)).hasSizeBetween(110, 124);
    }
}
