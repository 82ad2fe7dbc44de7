package dev.cellc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page with {@code console} blocks is run from its first command to its last one, in a folder of its own, and has
 * to print what it shows. {@code -Dgolden.update=true} writes what differs into the page.
 */
class DocumentationTest {
    private static final Path DOCS = Path.of("../docs");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir
    private Path home;

    static Stream<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(DOCS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                if (Files.readString(file).contains("```console\n")) {
                    pages.add(file);
                }
            }
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageShowsWhatItsCommandsPrint(Path page) throws Exception {
        ConsolePage shown = ConsolePage.of(Files.readString(page));
        ConsoleShell shell = new ConsoleShell(home.toRealPath());
        List<ConsolePage.Part> actual = new ArrayList<>();
        for (ConsolePage.Part part : shown.parts()) {
            actual.add(part instanceof ConsolePage.Step step ? run(step, shell) : part);
        }
        String text = new ConsolePage(actual).text();
        if (UPDATE) {
            Files.writeString(page, text);
        } else {
            assertThat(text).isEqualTo(shown.text());
        }
    }

    /** The step as it is, where the page says the truth of it. */
    private static ConsolePage.Step run(ConsolePage.Step step, ConsoleShell shell)
            throws IOException, InterruptedException {
        List<String> printed = shell.run(step.text());
        return step.shows(printed) ? step : new ConsolePage.Step(step.command(), printed);
    }

    @Test
    void aWrongLineIsFound() {
        ConsolePage.Step step = new ConsolePage.Step(List.of("$ cellc version"), List.of("cellc …", "…", "end"));
        assertThat(step.shows(List.of("cellc 1", "end"))).isTrue();
        assertThat(step.shows(List.of("cellc 1", "a", "b", "end"))).isTrue();
        assertThat(step.shows(List.of("cellc 1", "a", "b"))).isFalse();
        assertThat(step.shows(List.of("other", "end"))).isFalse();
        assertThat(step.shows(List.of("cellc 1", "end", "more"))).isFalse();
    }

    @Test
    void aPageKeepsItsText() {
        String page =
                "# A\n\n```console\n$ cat > f <<'EOF'\n$ no command\nEOF\n$ cellc a \\\n  b\nout\n[1]\n```\n\nend\n";
        ConsolePage parsed = ConsolePage.of(page);
        assertThat(parsed.text()).isEqualTo(page);
        assertThat(parsed.parts()).hasSize(4);
    }
}
