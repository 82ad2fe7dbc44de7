package dev.cellc.compiler.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.declaration.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is judged without the engine is judged as the engine does. */
class TextPatternTest {
    private static final String CHARACTERS = "aAzZmM09_-.:/?# \t~\u00e9\u2003\ud83d\ude00\ud83d";

    @Test
    void plainPatternsOfOurSchemasNeedNoEngine() {
        List<String> plain = new ArrayList<>();
        for (String pattern : ours()) {
            TextPattern read = TextPattern.of(pattern);
            if (!(read instanceof TextPattern.Any)) {
                plain.add(pattern);
                assertSame(pattern, read);
            }
        }
        assertThat(plain)
                .contains(
                        "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
                        "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
                        "^[A-Za-z_][A-Za-z0-9_.-]*$",
                        "^[-._a-zA-Z0-9]+$",
                        "^[^\\s]+$",
                        "^[^\\s?#]*$");
    }

    @Test
    void classesAreReadAsTheEngineReadsThem() {
        for (String members : List.of("a-z-0", "+--", "^-a", "a^", "^^", "&", "-", "--0", "a-a", "\\s-_", "^\\sA")) {
            TextPattern read = TextPattern.of("^[" + members + "]*$");
            assertThat(read).as(members).isInstanceOf(TextPattern.Word.class);
            assertSame("^[" + members + "]*$", read);
        }
    }

    @Test
    void whateverElseThereIsGoesToTheEngine() {
        for (String pattern : List.of(
                "^[a&&b]*$",
                "^[a[bc]]*$",
                "^[\\d]*$",
                "^[\u00e9]*$",
                "^[^a][b]*$",
                "[a]*$",
                "^[a]*",
                "^[a]$",
                "^[a]([b]*[c])?(\\.[a]([b]*[b])?)*$",
                "^[a.]([b]*[c])?(\\.[a.]([b]*[c])?)*$",
                "^\\[a]*$")) {
            assertThat(TextPattern.of(pattern)).as(pattern).isInstanceOf(TextPattern.Any.class);
        }
    }

    private static void assertSame(String pattern, TextPattern read) {
        Pattern engine = Pattern.compile(pattern);
        Random random = new Random(pattern.hashCode());
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            assertThat(read.isIn(text.toString()))
                    .as("%s in <%s>", pattern, text)
                    .isEqualTo(engine.matcher(text).find());
        }
        for (char c = 0; c < 300; c++) {
            String text = "a" + c + "a";
            assertThat(read.isIn(text))
                    .as("%s in <%s>", pattern, text)
                    .isEqualTo(engine.matcher(text).find());
        }
    }

    private static Iterable<String> ours() {
        TreeSet<String> patterns = new TreeSet<>();
        collect(SchemaFiles.read("common.json"), patterns);
        for (Kind kind : Kind.values()) {
            collect(SchemaFiles.read(kind.schema() + ".json"), patterns);
        }
        return patterns;
    }

    private static void collect(JsonNode node, Set<String> patterns) {
        if (node.path("pattern").isString()) {
            patterns.add(node.path("pattern").stringValue());
        }
        node.values().forEach(child -> collect(child, patterns));
    }
}
