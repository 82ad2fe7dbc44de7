package dev.cellc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosticPagesTest {
    private static final String PAGES = "compiler/src/main/resources/dev/cellc/compiler/diagnostic/pages";
    // surefire runs in the module's folder
    private static final Path INDEX = Path.of("../docs/diagnostics.md");

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void everyCodeHasAPageWithItsFourSections(DiagnosticCode code) {
        String page = DiagnosticPages.page(code.id()).orElseThrow();

        assertThat(page)
                .startsWith("# " + code.id() + ": ")
                .containsSubsequence(
                        "\n\n**What.** ",
                        "\n\n**Why.** ",
                        "\n\n**Wrong**\n\n```yaml\n",
                        "\n```\n\n**Right**\n\n```yaml\n",
                        "\n```\n")
                .doesNotContain("\r");
        assertThat(page.lines()).as("a page is for reading in one go").hasSizeBetween(10, 40);
        assertThat(page.lines().mapToInt(String::length).max().orElseThrow()).isLessThanOrEqualTo(130);
    }

    @Test
    void thereIsNoPageWithoutACode() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("..").resolve(PAGES))) {
            List<String> names =
                    pages.map(page -> page.getFileName().toString()).sorted().toList();

            assertThat(names)
                    .containsExactlyElementsOf(Arrays.stream(DiagnosticCode.values())
                            .map(code -> code.id() + ".md")
                            .sorted()
                            .toList());
        }
    }

    @Test
    void anUnknownCodeHasNoPage() {
        assertThat(DiagnosticPages.page("CELL9999")).isEmpty();
        assertThat(DiagnosticPages.page("../DiagnosticPages")).isEmpty();
    }

    @Test
    void theIndexInTheDocumentationIsUpToDate() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(INDEX.getParent());
            Files.writeString(INDEX, index());
        }

        assertThat(Files.readString(INDEX))
                .as("run the tests with -Dgolden.update=true")
                .isEqualTo(index());
    }

    private static String index() {
        StringBuilder out = new StringBuilder("""
                # Diagnostics

                Each problem that `cellc` reports has a code, which never changes its meaning, and a page that says what it is,
                why it is one, and how it is put right. `cellc explain CELL0303` prints the page. An error keeps everything from
                being written; a warning can be accepted by a suppression with a reason in `cellc.yaml`; an info only informs.
                """);
        groups().forEach((digits, title) -> {
            out.append("\n## ").append(title).append("\n\n| Code | | Problem |\n|---|---|---|\n");
            Arrays.stream(DiagnosticCode.values())
                    .filter(code -> code.id().startsWith("CELL" + digits))
                    .forEach(code -> out.append(row(code)));
        });
        return out.toString();
    }

    private static String row(DiagnosticCode code) {
        String heading = DiagnosticPages.page(code.id())
                .orElseThrow()
                .lines()
                .findFirst()
                .orElseThrow();
        String title = heading.substring(heading.indexOf(": ") + 2);
        return "| [%s](../%s/%s.md) | %s | %s |\n"
                .formatted(code.id(), PAGES, code.id(), code.severity().text(), title);
    }

    private static Map<String, String> groups() {
        Map<String, String> titles = new TreeMap<>();
        titles.put("01", "Reading");
        titles.put("02", "Schemas");
        titles.put("03", "References");
        titles.put("04", "Cells");
        titles.put("05", "Rules over the whole program");
        titles.put("06", "Rendering");
        titles.put("07", "What this version or the target cannot carry");
        titles.put("08", "The output folder");
        titles.put("09", "Suppressions");
        titles.put("10", "The proof");
        titles.put("11", "Promotion");
        titles.put("12", "Delivery");
        titles.put("13", "The history of deployments");
        return titles;
    }

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void theIndexHasAGroupForEveryCode(DiagnosticCode code) {
        assertThat(groups()).containsKey(code.id().substring(4, 6));
    }
}
