package dev.cellc.compiler.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @Test
    void keysAndValuesKnowTheirPlaces() {
        String text = """
                # a comment
                metadata:
                  name: web   # here
                  "a b": 'c d'
                ports:
                - 80
                - name: http
                  port:
                empty: {}
                flow: [a, {b: "c"}]
                text: |
                  one
                  two

                last: >-
                  x
                """;
        String expected = """
                2:1 [metadata:\\n  name: web   # here\\n  "a b": 'c d'\\nports:\\n- 80\\n- name: http\\n  port:\\nempty: {}\\n\
                flow: [a, {b: "c"}]\\ntext: |\\n  one\\n  two\\n\\nlast: >-\\n  x]
                2:1 [metadata]
                3:3 [name: web   # here\\n  "a b": 'c d']
                3:3 [name]
                3:9 [web]
                4:3 ["a b"]
                4:10 ['c d']
                5:1 [ports]
                6:1 [- 80\\n- name: http\\n  port:]
                6:3 [80]
                7:3 [name: http\\n  port:]
                7:3 [name]
                7:9 [http]
                8:3 [port]
                8:8 []
                9:1 [empty]
                9:8 [{}]
                10:1 [flow]
                10:7 [[a, {b: "c"}]]
                10:8 [a]
                10:11 [{b: "c"}]
                10:12 [b]
                10:15 ["c"]
                11:1 [text]
                11:7 [|\\n  one\\n  two]
                15:1 [last]
                15:7 [>-\\n  x]
                """;
        assertThat(places(text)).isEqualTo(expected);
        assertThat(placesOfTheEngine(text)).isEqualTo(expected);
    }

    @Test
    void placesCountUtf16UnitsBehindEmojiAndAByteOrderMark() {
        String text = "\uFEFF😀: 😀😀\n\"x😀\": [😀, &a 😀, *a]\nk: !!str 😀\n";
        assertThat(places(text)).isEqualTo("""
                        1:1 [😀: 😀😀\\n"x😀": [😀, &a 😀, *a]\\nk: !!str 😀]
                        1:1 [😀]
                        1:4 [😀😀]
                        2:1 ["x😀"]
                        2:7 [[😀, &a 😀, *a]]
                        2:8 [😀]
                        2:14 [😀]
                        2:14 [😀]
                        3:1 [k]
                        3:10 [😀]
                        """);
    }

    @Test
    void carriageReturnsBelongToLineBreaks() {
        String text = "a: b\r\nc:\r\n- |\r\n  d\r\n  e\r\n- >\r\n  f\r\n  g\r\n";
        assertThat(YamlShow.read(text)).isEqualTo("{a=b, c=[d\ne\n, f g\n]}\n");
        assertThat(places(text)).isEqualTo("""
                        1:1 [a: b\\r\\nc:\\r\\n- |\\r\\n  d\\r\\n  e\\r\\n- >\\r\\n  f\\r\\n  g]
                        1:1 [a]
                        1:4 [b]
                        2:1 [c]
                        3:1 [- |\\r\\n  d\\r\\n  e\\r\\n- >\\r\\n  f\\r\\n  g]
                        3:3 [|\\r\\n  d\\r\\n  e]
                        6:3 [>\\r\\n  f\\r\\n  g]
                        """);
    }

    @Test
    void tagsAndAnchorsAreNotPartOfTheirNodes() {
        String text = "a: &x !!str 12\nb: !!map &y\n  c: d\ne: &z\n- f\ng: &w [h]\ni: &n\n";
        assertThat(places(text)).isEqualTo("""
                        1:1 [a: &x !!str 12\\nb: !!map &y\\n  c: d\\ne: &z\\n- f\\ng: &w [h]\\ni: &n]
                        1:1 [a]
                        1:13 [12]
                        2:1 [b]
                        3:3 [c: d]
                        3:3 [c]
                        3:6 [d]
                        4:1 [e]
                        5:1 [- f]
                        5:3 [f]
                        6:1 [g]
                        6:7 [[h]]
                        6:8 [h]
                        7:1 [i]
                        7:6 []
                        """);
    }

    @Test
    void everyDocumentOfAFileIsRead() {
        assertThat(YamlShow.read(
                        "a: 1\n---\nb: 2\n--- # c\n---\n# nothing\n...\n--- [d]\n...\n%YAML 1.2\n---\ne\n---\n"))
                .isEqualTo("{a=1:int}\n{b=2:int}\n[d]\ne\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "# only a comment\n", "---\n", "---\n---\n", "...\n", "\uFEFF", "%YAML 1.2\n---\n"})
    void anEmptyDocumentIsNone(String text) {
        assertThat(YamlShow.read(text)).isEmpty();
    }

    @Test
    void aNullThatIsWrittenIsADocument() {
        assertThat(YamlShow.read("---\n~\n---\n!!null\n")).isEqualTo("~:null\n:null\n");
    }

    @Test
    void markersWithinScalarsOfOtherColumnsSeparateNothing() {
        assertThat(YamlShow.read("a: |\n  ---\n  ...\nb: ---x\n---y: z\n"))
                .isEqualTo("{a=---\n...\n, b=---x, ---y=z}\n");
    }

    @Test
    void aBrokenDocumentLeavesTheOthersReadable() {
        assertThat(YamlShow.read("a: 1\n---\nb: [\n---\nc: 3\n")).isEqualTo("""
                        {a=1:int}
                        {c=3:int}
                        YAML_SYNTAX 3:5 [] expected a value, found the end of the document
                          help: write a value here, or put the text in quotes
                        """);
    }

    @Test
    void aliasesStandForTheNodeOfTheirAnchor() {
        String text = "a: &x {b: 1}\nc: *x\nd: [*x, &y e, *y]\n*y : f\n";
        assertThat(YamlShow.read(text)).isEqualTo("{a={b=1:int}, c={b=1:int}, d=[{b=1:int}, e, e], e=f}\n");
    }

    @Test
    void anAnchorMayBeSetAgain() {
        assertThat(YamlShow.read("[&a 1, *a, &a 2, *a]")).isEqualTo("[1:int, 1:int, 2:int, 2:int]\n");
    }

    @Test
    void ownEntriesWinOverMergedOnesAndEarlierSourcesOverLaterOnes() {
        String text = """
                base: &base {a: base, b: base}
                other: &other {b: other, c: other, d: other}
                one:
                  z: own
                  <<: *base
                  b: own
                two:
                  c: own
                  <<: [*base, *other, {e: inline}]
                three:
                  "<<": text
                  <<: {<<: *base, b: nearer}
                """;
        assertThat(YamlShow.read(text).replace("}, ", "},\n")).isEqualTo("""
                        {base={a=base, b=base},
                        other={b=other, c=other, d=other},
                        one={z=own, a=base, b=own},
                        two={c=own, a=base, b=base, d=other, e=inline},
                        three={<<=text, a=base, b=nearer}}
                        """);
    }

    @Test
    void coreTagsAreHonoured() {
        String text = """
                a: !!str 12
                b: !!int "7"
                c: !!float 3
                d: !!bool 'true'
                e: !!null
                f: !!map {}
                g: !!seq []
                h: !!str
                i: !!str yes
                j: !<tag:yaml.org,2002:str> on
                """;
        assertThat(YamlShow.read(text))
                .isEqualTo("{a=12, b=7:int, c=3:float, d=true:bool, e=:null, f={}, g=[], h=, i=yes, j=on}\n");
    }

    @Test
    void quotedAndFoldedTextIsJoined() {
        assertThat(YamlShow.read("a: \"b\n  c\\\n  d\\u00e9\\x41\"\ne: f\n  g\n\n  h\ni: 'j\n\n  k'\n"))
                .isEqualTo("{a=b cdéA, e=f g\nh, i=j\nk}\n");
    }

    @Test
    void blockScalarsKeepAndChompAsTheirIndicatorsSay() {
        String text = """
                a: |
                  x

                b: |-
                  x

                c: |+
                  x

                d: >
                  x
                  y

                  z
                   w
                  v
                e: |2
                    x
                f: >1-

                  x
                """;
        String expected = "{a=x\n, b=x, c=x\n\n, d=x y\nz\n w\nv\n, e=  x\n, f=\n x}\n";
        assertThat(YamlShow.read(text)).isEqualTo(expected);
    }

    @Test
    void aHundredLevelsAreRead() {
        for (String deep : List.of(
                "[".repeat(100) + "]".repeat(100),
                "- ".repeat(100) + "x",
                "{a: ".repeat(100) + "x" + "}".repeat(100))) {
            assertThat(YamlShow.read(deep)).doesNotContain("NESTED_TOO_DEEP");
        }
    }

    @Test
    void aScalarOfFourMegabytesIsReadInNoTime() {
        String lines = "  lorem ipsum dolor sit amet\tconsectetur adipiscing\n".repeat(80_000);
        for (String start : List.of("a: |\n", "a: &x |\n", "a:\n", "a: >\n")) {
            SourceFile file = SourceFile.of("a.yaml", start + lines);
            long from = System.nanoTime();
            assertThat(YamlReader.read(file, diagnostic -> {})).hasSize(1);
            assertThat(System.nanoTime() - from).isLessThan(2_000_000_000L);
        }
    }

    @Test
    void quotedTextIsReadAsItself() {
        String text = "\0\u0007\t\n\r\u001B\"\\ é\u0085\u00A0\u2028\uFEFF😀\uD800x";
        assertThat(YamlReader.quoted(text))
                .isEqualTo("\"\\u0000\\u0007\\t\\n\\r\\u001B\\\"\\\\ é\\u0085\\u00A0\\u2028\\uFEFF😀\\uD800x\"");
        assertThat(YamlShow.read(YamlReader.quoted(text)))
                .startsWith(text + "\n")
                .contains("CONTROL_CHARACTER");
    }

    @Test
    void bytesAreDecodedOnce() {
        SourceFile file = SourceFile.decode("a.yaml", "\uFEFFa: ü\n".getBytes(StandardCharsets.UTF_8));
        assertThat(YamlShow.read(file)).isEqualTo("{a=ü}\n");
    }

    private static String places(String text) {
        return YamlShow.places(YamlReader.read(SourceFile.of("a.yaml", text), diagnostic -> {
                    throw new AssertionError(diagnostic);
                })
                .get(0));
    }

    private static String placesOfTheEngine(String text) {
        SourceFile file = SourceFile.of("a.yaml", text);
        YamlNode root = EngineReader.read(file, new DocumentRange(0, text.length()), diagnostic -> {
            throw new AssertionError(diagnostic);
        });
        return YamlShow.places(Objects.requireNonNull(root));
    }
}
