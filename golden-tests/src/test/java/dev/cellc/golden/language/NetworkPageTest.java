package dev.cellc.golden.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.InputException;
import dev.cellc.golden.Checkout;
import dev.cellc.golden.GoldenCase;
import dev.cellc.golden.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** docs/network.md shows what is written, and names cases that there are. */
class NetworkPageTest {
    private static final Path PAGE = Checkout.REFERENCE.resolveSibling("network.md");
    private static final int TRAPS = 20;

    /** The case and file that a block is a part of, and the lines of the block. */
    private static final Pattern EXCERPT =
            Pattern.compile("<!-- excerpt: (\\S+) (\\S+) -->\n```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyExcerptIsWritten() throws IOException, InputException {
        String page = Files.readString(PAGE);
        List<MatchResult> excerpts = EXCERPT.matcher(page).results().toList();
        assertThat(excerpts)
                .hasSameSizeAs(
                        Pattern.compile("```yaml").matcher(page).results().toList());
        Map<String, SortedMap<String, String>> written = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (MatchResult excerpt : excerpts) {
            String name = excerpt.group(1);
            if (!written.containsKey(name)) {
                written.put(name, manifests(name));
            }
            String text = '\n' + written.get(name).getOrDefault(excerpt.group(2), "");
            if (!text.contains('\n' + excerpt.group(3))) {
                wrong.add(name + ' ' + excerpt.group(2));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static SortedMap<String, String> manifests(String name) throws InputException {
        GoldenCase golden = GoldenCase.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Outcome.of(golden.tree()).manifests();
    }

    @Test
    void everythingThatIsLinkedIsThere() throws IOException {
        assertThat(PageLinks.broken(PAGE)).isEmpty();
    }

    @Test
    void everyTrapHasACase() throws IOException {
        List<String> rows = Files.readString(PAGE)
                .lines()
                .filter(line -> line.contains("](../golden-tests/cases/"))
                .toList();
        List<Integer> bare = IntStream.rangeClosed(1, TRAPS)
                .filter(number -> rows.stream().noneMatch(row -> row.startsWith("| " + number + " |")))
                .boxed()
                .toList();
        assertThat(bare).isEmpty();
    }
}
