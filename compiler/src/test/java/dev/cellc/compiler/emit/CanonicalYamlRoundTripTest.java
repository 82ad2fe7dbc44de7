package dev.cellc.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLSchema;

/** Every reader of the stack reads back what was written, and sees text wherever text was meant. */
class CanonicalYamlRoundTripTest {
    private static final int TREES = 3000;
    private static final List<YAMLMapper> JACKSON = List.of(
            new YAMLMapper(),
            new YAMLMapper(YAMLFactory.builder().yamlSchema(YAMLSchema.CORE).build()));
    private static final LoadSettings CORE =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    /** Everything that some emitter once left without quotes. */
    private static final List<String> WORDS = List.of(
            ("~ null Null NULL nUll true True TRUE false False FALSE yes Yes YES no No NO on On ON off Off OFF y Y n N tRUE yeS"
                            + " 0 1 -1 +1 -0 0123 08 -012 0o14 0O14 0x1F 0X1f 0b11 1_000 1__0 _1 1.10 .5 1. 1e3 1E5 -1.5e-3 1.2.3"
                            + " .inf -.INF +.Inf .nan .NaN 12:30:45 1:30 190:20:30 22:22 1:30.5 2024-01-01 2024-1-1 2024-01-01T10:20:30Z"
                            + " = << - -- --- ---a ... ...a ? : :a a: ?a -a , [ ] { } [a] {a} # #a & &a * *a ! !a !!str | > |a >a ' '' \" \"a"
                            + " % %a @ @a ` `a \\ \\n a: a:b a#b 0a 1h 100m 1Gi /a //a _a a/b:c é 日本 😀 nan inf none 1,000 5% +a .a")
                    .split(" ", -1));

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "  ",
            " a",
            "a ",
            "a  b",
            "a: b",
            "a :b",
            "a : b",
            "a #b",
            "a# b",
            "- a",
            "? a",
            "a\tb",
            "\ta",
            "a\t",
            "2024-01-01 10:20:30",
            "a\n",
            "a\nb",
            "a\nb\n",
            "\n",
            "\n\n",
            "\na",
            "\n\na\n\n",
            " \n",
            " a\nb",
            "a\n b",
            "a\n\n\nb",
            "a \nb ",
            "\ta\nb",
            "a\n\tb",
            "a\n \nb",
            "a\n ",
            "a\n# b\n",
            "# a\nb",
            "---\na",
            "a\n---\nb\n",
            "...\n",
            "- a\n- b\n",
            "a: |\n  b\n",
            "%a\nb",
            "a\rb",
            "a\r\nb",
            "\r",
            "\u0085",
            "a\u0085b",
            "a\u2028b",
            "\u2029",
            "\uFEFFa",
            "a\uFEFF",
            "\u00A0",
            "\u0000",
            "\u0007",
            "\u001B[0m",
            "\u007F",
            "\u009F",
            "\uD800",
            "a\uDC00b",
            "\uFFFE",
            "\uFFFF",
            "\u200B",
            "\u00AD",
            "😀\n😀",
            "'a'\n\"b\"\n",
            "Welcome to the shop!",
            "a\\b",
            "a\"b",
            "it's",
            "{{ .a }}: b",
            "a\n\uD800\n");

    static Stream<String> nasty() {
        return Stream.concat(WORDS.stream(), TEXTS.stream());
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void aTextIsReadAsItself(String text) {
        List<Tree> trees = List.of(
                Tree.text(text),
                Tree.object().put("k", text).put("l", "m").build(),
                Tree.object().put(text, 1).put(text + "x", 2).build(),
                Tree.texts(List.of(text, text)),
                Tree.object()
                        .put(
                                "a",
                                Tree.list(List.of(Tree.object()
                                        .put("b", text)
                                        .put(text + '0', text)
                                        .build())))
                        .put("c", "d")
                        .build());
        for (Tree tree : trees) {
            assertRoundTrip(tree);
        }
    }

    @Test
    void randomTreesAreReadAsThemselves() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_122);
        for (int i = 0; i < TREES; i++) {
            assertRoundTrip(new Trees(random).tree(0));
        }
    }

    @Test
    void theSameTreeGivesTheSameTextAndNoLineIsFolded() {
        String text = "word ".repeat(2000).strip();
        Tree tree = Tree.object().put("k", text).put("q", '-' + text).build();
        assertThat(CanonicalYaml.write(tree)).hasLineCount(2).isEqualTo(CanonicalYaml.write(tree));
        assertRoundTrip(tree);
    }

    private static void assertRoundTrip(Tree tree) {
        String yaml = CanonicalYaml.write(tree);
        assertThat(yaml).endsWith("\n").doesNotContain("\r");
        List<YamlNode> roots = YamlReader.read(SourceFile.of("a.yaml", yaml), diagnostic -> {
            // remarked on, and read all the same
            if (diagnostic.code() != DiagnosticCode.CONTROL_CHARACTER) {
                throw new AssertionError(diagnostic + "\n" + yaml);
            }
        });
        assertThat(roots).as(yaml).hasSize(1);
        assertThat(tree(roots.get(0))).as(yaml).isEqualTo(tree);
        assertThat(new Load(CORE).loadFromString(yaml)).as(yaml).isEqualTo(value(tree));
        for (YAMLMapper jackson : JACKSON) {
            assertThat(tree(jackson.readTree(yaml))).as(yaml).isEqualTo(tree);
        }
    }

    private static Tree tree(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new Tree.Obj(mapping.entries().stream()
                    .map(entry -> new Tree.Field(entry.key().text(), tree(entry.value())))
                    .toList());
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return Tree.list(sequence.items().stream()
                    .map(CanonicalYamlRoundTripTest::tree)
                    .toList());
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        return switch (scalar.type()) {
            case STRING -> Tree.text(scalar.text());
            case INTEGER, FLOAT -> new Tree.Num(scalar.text());
            case BOOLEAN -> new Tree.Bool(Boolean.parseBoolean(scalar.text()));
            case NULL, AMBIGUOUS -> throw new AssertionError(scalar);
        };
    }

    private static Tree tree(JsonNode node) {
        if (node.isObject()) {
            List<Tree.Field> fields = new ArrayList<>();
            node.properties().forEach(field -> fields.add(new Tree.Field(field.getKey(), tree(field.getValue()))));
            return new Tree.Obj(fields);
        }
        if (node.isArray()) {
            List<Tree> items = new ArrayList<>();
            node.forEach(item -> items.add(tree(item)));
            return Tree.list(items);
        }
        if (node.isString()) {
            return Tree.text(node.stringValue());
        }
        return node.isBoolean() ? new Tree.Bool(node.booleanValue()) : new Tree.Num(node.asString());
    }

    /** The plain Java value of a tree, equal to what the engine loads. */
    private static @Nullable Object value(Tree tree) {
        if (tree instanceof Tree.Obj object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            object.fields().forEach(field -> map.put(field.name(), value(field.value())));
            return map;
        }
        if (tree instanceof Tree.Arr array) {
            return array.items().stream().map(CanonicalYamlRoundTripTest::value).toList();
        }
        if (tree instanceof Tree.Text text) {
            return text.value();
        }
        return tree instanceof Tree.Num number
                ? (Object) Integer.valueOf(number.text())
                : Boolean.valueOf(((Tree.Bool) tree).value());
    }

    /** Random trees of nasty texts. */
    private record Trees(RandomGenerator random) {

        private static final List<String> ATOMS = List.of(
                " ", "  ", "\n", "\n\n", "\t", "a", "b: ", "- ", "#", " #", ":", "'", "\"", "\\", "é", "😀", "0", "1.5",
                "yes", "{", "]", "|", "\r", "\u0085", "\u0007", "text", "---", "\n---\n", "\n...\n", "%", "&", "*", "!",
                "~", ",", "?", "\uFEFF", "<<");

        Tree tree(int depth) {
            int kind = random.nextInt(depth > 4 ? 4 : 8);
            return switch (kind) {
                case 0 -> Tree.number(random.nextInt());
                case 1 -> new Tree.Bool(random.nextBoolean());
                case 2, 3 -> Tree.text(text());
                case 4, 5 ->
                    Tree.list(Stream.generate(() -> tree(depth + 1))
                            .limit(random.nextInt(4))
                            .toList());
                default -> object(depth);
            };
        }

        private Tree object(int depth) {
            Tree.Obj object = Tree.object().build();
            int fields = random.nextInt(4);
            for (int i = 0; i < fields; i++) {
                object = object.with(text(), tree(depth + 1));
            }
            return object;
        }

        private String text() {
            StringBuilder text = new StringBuilder();
            int atoms = random.nextInt(6);
            for (int i = 0; i < atoms; i++) {
                text.append(ATOMS.get(random.nextInt(ATOMS.size())));
            }
            return text.toString();
        }
    }
}
