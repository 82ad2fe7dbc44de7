package dev.cellc.golden.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.declaration.Kind;
import dev.cellc.golden.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/concepts.md shows where each promise of the concept document is kept. */
class ConceptsTest {
    /** Kinds that the concept document does not name: they carry out something that it does. */
    private static final List<Kind> BEYOND =
            List.of(Kind.CONFIGURATION_GROUP, Kind.MANAGED_SERVICE, Kind.COMPONENT_TYPE);

    private static final Path PAGE = Checkout.REFERENCE.resolveSibling("concepts.md");

    @Test
    void everythingThatIsLinkedIsThere() throws IOException {
        assertThat(PageLinks.broken(PAGE)).isEmpty();
    }

    @Test
    void everyPromiseIsShownSomewhereOrSaidToBeOpen() throws IOException {
        List<String> bare = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Promise"))
                .filter(line -> !line.contains("](") && !line.contains("*open:*") && !line.contains("left to"))
                .toList();
        assertThat(bare).isEmpty();
    }

    @Test
    void everyKindOfTheConceptDocumentIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        List<String> missing = Stream.of(Kind.values())
                .filter(kind -> !BEYOND.contains(kind))
                .map(Kind::text)
                .filter(kind -> !page.contains(kind))
                .toList();
        assertThat(missing).isEmpty();
    }
}
