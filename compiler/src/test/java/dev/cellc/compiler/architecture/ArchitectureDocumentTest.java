package dev.cellc.compiler.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.architecture.PackageTable.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/ARCHITECTURE.md shows the package table that the rules enforce. */
class ArchitectureDocumentTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs/ARCHITECTURE.md");

    /** A row of the package table: name, kind, what it holds, what it may use. */
    private static final Pattern ROW = Pattern.compile(
            "\\| `?(\\(root\\)|[a-z]+)`? \\| (door|noun|knowledge|verb|view|edge) \\| [^|]+ \\| ([^|]*) \\|");

    @Test
    void thePackageTableIsTheOneThatIsEnforced() throws IOException {
        List<String> documented = Files.readAllLines(DOCUMENT).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> line(row.group(1), row.group(2), row.group(3)))
                .toList();
        List<String> enforced = PackageTable.COMPILER.rows().stream()
                .map(row -> line(row.name(), row.kind().text(), uses(row)))
                .toList();
        assertThat(documented).containsExactlyElementsOf(enforced);
    }

    @Test
    void theDocumentStaysShort() throws IOException {
        assertThat(Files.readAllLines(DOCUMENT)).hasSizeLessThanOrEqualTo(200);
    }

    private static String line(String name, String kind, String uses) {
        return name + " | " + kind + " | " + uses.replace("`", "").strip();
    }

    private static String uses(Row row) {
        if (row.name().equals(PackageTable.ROOT)) {
            return "everything but report, git and io";
        }
        return row.mayUse().isEmpty() ? "–" : String.join(", ", row.mayUse());
    }
}
