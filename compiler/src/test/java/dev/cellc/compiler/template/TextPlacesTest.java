package dev.cellc.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPlacesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t: a NAME b\n",
                "t: \"a NAME b\"\n",
                "t: 'a NAME b'\n",
                "t: |\n  a\n\n    NAME b\n",
                "t: |-\n  a NAME",
                "t: |2\n   a\n   NAME\n",
                "t: |\r\n  a\r\n  NAME\r\n",
                "- 1\n--- \nt: |\n     \u00e9 \uD83D\uDE00 NAME\n"
            })
    void aWordOfTheTextStandsWhereTheFileHasIt(String file) {
        assertThat(place(file)).isEqualTo("NAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t: >\n  a\n  NAME b\n", "t: \"a\\n NAME b\"\n", "t: a\n  NAME b\n", "t: 'it''s NAME'\n"})
    void textThatIsFoldedOrUnescapedHasThePlaceOfTheWhole(String file) {
        assertThat(place(file)).contains("NAME").startsWith(file.substring(3, 4));
    }

    private static String place(String text) {
        List<Object> problems = new ArrayList<>();
        SourceFile file = SourceFile.of("a.yaml", text);
        Mapping root = (Mapping) YamlReader.read(file, problems::add).stream()
                .reduce((first, last) -> last)
                .orElseThrow();
        Scalar scalar = (Scalar) Objects.requireNonNull(root.get("t"));
        assertThat(problems).isEmpty();
        int start = scalar.text().indexOf("NAME");
        Span span = TextPlaces.of(new Located<>(scalar.text(), scalar.span())).span(start, start + 4);
        return text.substring(span.start(), span.end());
    }
}
