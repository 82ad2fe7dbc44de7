package dev.cellc.compiler.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlScalarTypeTest {

    /** Every line: a type, then the spellings that have it. */
    private static final String TRAPS = """
            NULL ~ null Null NULL
            BOOLEAN true True TRUE false False FALSE
            INTEGER 0 1 8080 -1 +1 -0 1234567890123456789012345678901234567890
            FLOAT 1.10 0.5 .5 -.5 +1.5 1. 1e3 1E3 1e+3 -1.5e-3 1.23456789012345678901234567890 6.02e23
            AMBIGUOUS y Y yes Yes YES n N no No NO on On ON off Off OFF
            AMBIGUOUS 0123 08 -012 +07 00 01.5 012e03
            AMBIGUOUS 0o14 0O14 -0o7 0x1F 0X1f -0x1F 0b11 0B11 +0b1
            AMBIGUOUS 1_000 1_ -1_0 1_000.5 0x1_F 0b1_1 -_1 12:3_0
            AMBIGUOUS 1:30 12:30:45 190:20:30 22:22 -1:00 +1:5 1:30.5 0:30.5 12:34:56:12:34:56
            AMBIGUOUS 2024-01-01 2024-1-1 2024-01-01T10:20:30Z 2024-01-01t1:2:3.5 2024-01-01T10:20:30+02:00
            AMBIGUOUS .inf .Inf .INF -.inf +.INF .nan .NaN .NAN = <<
            STRING tRue yEs oN nO yess nil none nan inf .infx +.nan .iNf nuLL null1 truee ~~ ~a == <<<
            STRING web a-b.c/d 10.0.0.1 1.2.3 v1.10 100m 1Gi 1h30m 80:80 8080:80 1:60 1:2:60 0:30 01:30 1:030
            STRING + . .. -- -a --port=80 -. +. 1e 1e+ e3 1.5.5 1,5 1-2 5% 1a 0xZZ 0x 0b 0b12 0o8 0o 0xg -0x
            STRING 2024-01 2024-001-01 20240-01-01 2024-01-01T10 2024-01-01T10:20 2024-01-01x 2024-01-01T10:20:30X
            STRING _1 __ 0_x 1__x x_1 a:b :1 1:a
            """;

    private static final List<String> WITH_SPACES = List.of(
            "2024-01-01 10:20:30", "2024-01-01 \t1:2:3 Z", "2024-01-01 10:20:30.25 -7", "2024-01-01 10:20:30 +05:30");

    private static final Pattern CORE = Pattern.compile("~?|null|Null|NULL|true|True|TRUE|false|False|FALSE"
            + "|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
            + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private static final Pattern YAML_1_1 = Pattern.compile("~?|null|Null|NULL|=|<<"
            + "|y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"
            + "|[-+]?0b_*[01][01_]*|[-+]?0[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?0x_*[0-9a-fA-F][0-9a-fA-F_]*"
            + "|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+"
            + "|[-+]?([0-9][0-9_]*)\\.[0-9_]*([eE][-+][0-9]+)?|[-+]?\\._*[0-9][0-9_]*([eE][-+][0-9]+)?"
            + "|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)"
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]*)(\\.[0-9]*)?([eE][-+]?[0-9]+)?");

    static Stream<Arguments> traps() {
        Stream<Arguments> table = TRAPS.lines().flatMap(line -> {
            List<String> words = List.of(line.split(" ", -1));
            return words.stream().skip(1).map(word -> Arguments.of(word, ScalarType.valueOf(words.get(0))));
        });
        return Stream.concat(table, WITH_SPACES.stream().map(text -> Arguments.of(text, ScalarType.AMBIGUOUS)));
    }

    @ParameterizedTest
    @MethodSource("traps")
    void aPlainScalarHasTheTypeThatEveryReaderGivesIt(String text, ScalarType type) {
        assertThat(ScalarTypes.of(text)).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("traps")
    void aScalarOfADocumentKeepsItsText(String text, ScalarType type) {
        Scalar plain = value("k: " + text + "\n");
        assertThat(plain.text()).isEqualTo(text);
        assertThat(plain.type()).isEqualTo(type);
        Scalar quoted = value("k: " + YamlReader.quoted(text) + "\n");
        assertThat(quoted.text()).isEqualTo(text);
        assertThat(quoted.type()).isEqualTo(ScalarType.STRING);
    }

    @Test
    void nothingIsNull() {
        assertThat(value("k:\n").type()).isEqualTo(ScalarType.NULL);
        assertThat(value("k: ''\n").type()).isEqualTo(ScalarType.STRING);
    }

    @Test
    void theTwoSchemasAgreeAboutWhateverIsNotAmbiguous() {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int from = 0, length = 0; length < 5; length++) {
            int to = texts.size();
            for (String text : texts.subList(from, to).toArray(String[]::new)) {
                for (char c : "017.-+_:exob".toCharArray()) {
                    texts.add(text + c);
                }
            }
            from = to;
        }
        for (String text : texts) {
            boolean special =
                    CORE.matcher(text).matches() || YAML_1_1.matcher(text).matches();
            switch (ScalarTypes.of(text)) {
                case STRING -> assertThat(special).as(text).isFalse();
                case INTEGER -> assertThat(text).matches("[-+]?(0|[1-9][0-9]*)");
                case FLOAT -> assertThat(CORE.matcher(text).matches()).as(text).isTrue();
                case AMBIGUOUS ->
                    assertThat(PLAIN_DECIMAL.matcher(text).matches()).as(text).isFalse();
                case NULL -> assertThat(text).isEmpty();
                case BOOLEAN -> assertThat(text.toLowerCase(Locale.ROOT)).isIn("true", "false");
            }
        }
    }

    private static Scalar value(String text) {
        List<YamlNode> roots = YamlReader.read(SourceFile.of("a.yaml", text), diagnostic -> {
            throw new AssertionError(diagnostic);
        });
        return (Scalar) Objects.requireNonNull(((Mapping) roots.get(0)).get("k"));
    }
}
