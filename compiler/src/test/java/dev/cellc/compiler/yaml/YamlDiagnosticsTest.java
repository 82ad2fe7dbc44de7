package dev.cellc.compiler.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDiagnosticsTest {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("a tab before a key", "a: b\n\tc: d\n", """
                        TAB_INDENTATION 2:1 [\t] a tab cannot indent a line
                          help: indent with spaces
                        """),
                Arguments.of("a tab behind a nested mapping", "a:\n  b: c\n\td: e\n", """
                        TAB_INDENTATION 3:1 [\t] a tab cannot indent a line
                          help: indent with spaces
                        """),
                Arguments.of("a tab before the text of a block scalar", "a: |\n\tb\n", """
                        TAB_INDENTATION 2:1 [\t] a tab cannot indent a line
                          help: indent with spaces
                        """),
                Arguments.of("a tab behind a colon", "a:\tb\n", """
                        YAML_SYNTAX 1:3 [\t] a tab cannot separate values
                          help: write a space instead
                        """),
                Arguments.of("a key twice", "a: 1\nb: 2\na: 3\n", """
                        {a=1:int, b=2:int}
                        DUPLICATE_KEY 3:1 [a] key `a` is set twice in one mapping
                          1:1 [a] first set here
                          help: remove or rename one of the two
                        """),
                Arguments.of("a key twice, quoted once", "{a: 1, 'a': 2}\n", """
                        {a=1:int}
                        DUPLICATE_KEY 1:8 ['a'] key `a` is set twice in one mapping
                          1:2 [a] first set here
                          help: remove or rename one of the two
                        """),
                Arguments.of("a nested key three times", "a:\n  d: 1\n  d: 2\n  d: 3\n", """
                        {a={d=1:int}}
                        DUPLICATE_KEY 3:3 [d] key `d` is set twice in one mapping
                          2:3 [d] first set here
                          help: remove or rename one of the two
                        DUPLICATE_KEY 4:3 [d] key `d` is set twice in one mapping
                          2:3 [d] first set here
                          help: remove or rename one of the two
                        """),
                Arguments.of(
                        "keys that are no text",
                        "y: 1\nNo: 3\ntrue: 4\n~: 6\n1.10: 7\n0123: 8\n123: ok\n'on': ok\n",
                        """
                        {y=1:int, No=3:int, true=4:int, ~=6:int, 1.10=7:int, 0123=8:int, 123:int=ok, on=ok}
                        AMBIGUOUS_SCALAR 1:1 [y] key `y` is not text to every YAML reader
                          help: write `"y"`
                        AMBIGUOUS_SCALAR 2:1 [No] key `No` is not text to every YAML reader
                          help: write `"No"`
                        AMBIGUOUS_SCALAR 3:1 [true] key `true` is not text to every YAML reader
                          help: write `"true"`
                        AMBIGUOUS_SCALAR 4:1 [~] key `~` is not text to every YAML reader
                          help: write `"~"`
                        AMBIGUOUS_SCALAR 5:1 [1.10] key `1.10` is not text to every YAML reader
                          help: write `"1.10"`
                        AMBIGUOUS_SCALAR 6:1 [0123] key `0123` is not text to every YAML reader
                          help: write `"0123"`
                        """),
                Arguments.of("a value without a key", ": x\n", """
                        YAML_SYNTAX 1:1 [:] expected a key before `:`
                          help: write `key: value`; an empty key is written `""`
                        """),
                Arguments.of("an empty key", "? \n: x\n", """
                        {}
                        YAML_SYNTAX 1:2 [] expected a key before `:`
                          help: write `key: value`; an empty key is written `""`
                        """),
                Arguments.of("a list as a key", "? [a]\n: b\n", """
                        COMPLEX_KEY 1:3 [[] a key has to be text, found a list or a mapping
                          help: quote the text if its brackets or braces are meant literally: `"{{ name }}"`
                        """),
                Arguments.of("a template without quotes", "image: {{ on }}\n", """
                        COMPLEX_KEY 1:9 [{] a key has to be text, found a list or a mapping
                          help: quote the text if its brackets or braces are meant literally: `"{{ name }}"`
                        """),
                Arguments.of("an alias of a list as a key", "a: &x [1]\n*x : 2\n", """
                        COMPLEX_KEY 1:7 [[1]] a key has to be text, found a list or a mapping
                          help: quote the text if its brackets or braces are meant literally: `"{{ name }}"`
                        """),
                Arguments.of("tags of applications", "a: !ref b\nc: !!set {d}\n", """
                        {a=b, c={d=:null}}
                        UNSUPPORTED_TAG 1:4 [!ref] unsupported tag `!ref`
                          help: remove it, or quote the text if `!` belongs to it
                        UNSUPPORTED_TAG 2:4 [!!set] unsupported tag `!!set`
                          help: remove it, or quote the text if `!` belongs to it
                        """),
                Arguments.of("tags that do not fit", "a: !!int abc\nb: !!map []\n", """
                        {a=abc, b=[]}
                        UNSUPPORTED_TAG 1:4 [!!int] tag `!!int` does not fit what follows it
                          help: remove the tag, or write a value of that type
                        UNSUPPORTED_TAG 2:4 [!!map] tag `!!map` does not fit what follows it
                          help: remove the tag, or write a value of that type
                        """),
                Arguments.of("the non-specific tag", "a: ! b\n", """
                        {a=b}
                        UNSUPPORTED_TAG 1:4 [!] unsupported tag `!`
                          help: remove it, or quote the text if `!` belongs to it
                        """),
                Arguments.of("a tag with an unknown handle", "a: !x!y b\n", """
                        UNSUPPORTED_TAG 1:4 [!x!y] unsupported tag `!x!y`
                          help: remove it, or quote the text if `!` belongs to it
                        """),
                Arguments.of("a tag with a known handle", "%TAG !e! tag:e.org,2000:\n---\n!e!a b\n", """
                        b
                        UNSUPPORTED_TAG 3:1 [!e!a] unsupported tag `!e!a`
                          help: remove it, or quote the text if `!` belongs to it
                        """),
                Arguments.of("a malformed tag", "a: !<b\n", """
                        YAML_SYNTAX 1:4 [!<b] malformed tag
                          help: quote the text if `!` belongs to it
                        """),
                Arguments.of("an alias without an anchor", "a: *b\n", """
                        YAML_SYNTAX 1:4 [*b] no anchor `&b` before this alias
                          help: set the anchor earlier in the same document, or quote the text if `*` belongs to it
                        """),
                Arguments.of("an alias of a later anchor", "a: *b\nc: &b d\n", """
                        YAML_SYNTAX 1:4 [*b] no anchor `&b` before this alias
                          help: set the anchor earlier in the same document, or quote the text if `*` belongs to it
                        """),
                Arguments.of("an alias within its own anchor", "a: &a [*a]\n", """
                        YAML_SYNTAX 1:8 [*a] alias `*a` stands within its own anchor
                          help: a value cannot contain itself; write out what is meant here
                        """),
                Arguments.of("a wildcard without quotes", "host: *.example.com\n", """
                        YAML_SYNTAX 1:7 [*.example.com] this is not the name of an alias
                          help: quote the text if `*` belongs to it
                        """),
                Arguments.of("an anchor without a name", "a: & b\n", """
                        YAML_SYNTAX 1:4 [&] this is not the name of an anchor
                          help: quote the text if `&` belongs to it
                        """),
                Arguments.of("an open bracket, then a key", "a: [1, 2\nb: 3\n", """
                        YAML_SYNTAX 2:2 [:] expected `,` or `]`, found `:`
                          1:4 [[] opened here
                          help: separate values by `,`; put text with `: `, ` #` or brackets in quotes
                        """),
                Arguments.of("an open bracket at the end", "a: [1, 2\n", """
                        YAML_SYNTAX 1:4 [[] `[` is never closed
                          help: close it with `]`
                        """),
                Arguments.of("an open brace", "a: {b: 1\n", """
                        YAML_SYNTAX 1:4 [{] `{` is never closed
                          help: close it with `}`
                        """),
                Arguments.of("an open double quote", "a: \"b\n", """
                        YAML_SYNTAX 1:4 ["] this quote is never closed
                          help: close it with `"`
                        """),
                Arguments.of("an open single quote", "a: 'b\nc: d\n", """
                        YAML_SYNTAX 1:4 ['] this quote is never closed
                          help: close it with `'`
                        """),
                Arguments.of("a quote across documents", "a: 'b\n---\nc: d\n", """
                        {c=d}
                        YAML_SYNTAX 1:4 ['] this quote is never closed
                          help: close it with `'`
                        """),
                Arguments.of("an unknown escape", "a: \"b\\qc\"\n", """
                        YAML_SYNTAX 1:6 [\\q] unknown escape `\\q`
                          help: write `\\\\` for a backslash, or put the text in single quotes
                        """),
                Arguments.of("an escape without its digits", "a: \"\\x4g\"\n", """
                        YAML_SYNTAX 1:5 [\\x] unknown escape `\\x`
                          help: write `\\\\` for a backslash, or put the text in single quotes
                        """),
                Arguments.of("an escape of no character", "a: \"\\UFFFFFFFF\"\n", """
                        YAML_SYNTAX 1:2 [] this is not YAML from here on
                          help: check the quotes, brackets and indentation of what follows
                        """),
                Arguments.of("two colons in a line", "a: b: c\n", """
                        YAML_SYNTAX 1:5 [:] unexpected `:`
                          help: quote text that has `: ` in it; start a nested mapping on a line of its own
                        """),
                Arguments.of("a mapping below a text", "a: b\n  c: d\n", """
                        YAML_SYNTAX 2:4 [:] unexpected `:`
                          help: quote text that has `: ` in it; start a nested mapping on a line of its own
                        """),
                Arguments.of("a key between two indentations", "a:\n  b: 1\n c: 2\n", """
                        YAML_SYNTAX 3:2 [c] expected a key at the indentation of the others, found `c:`
                          1:1 [a] the mapping starts here
                          help: start all entries of a mapping in the same column
                        """),
                Arguments.of("an item between two indentations", "a:\n  - 80\n - 90\n", """
                        YAML_SYNTAX 3:2 [-] expected a key at the indentation of the others, found `-`
                          1:1 [a] the mapping starts here
                          help: start all entries of a mapping in the same column
                        """),
                Arguments.of("a key behind a list", "- a\nb: c\n", """
                        YAML_SYNTAX 2:1 [b] expected `- ` at the indentation of the others, found `b:`
                          1:1 [-] the list starts here
                          help: start all entries of a list in the same column
                        """),
                Arguments.of("a list behind a colon", "a: - b\n", """
                        YAML_SYNTAX 1:4 [-] unexpected `-`
                          help: start the list on a line of its own below its key
                        """),
                Arguments.of("a line without a colon", "a: b\nc\nd: e\n", """
                        YAML_SYNTAX 2:1 [c] expected `:` behind this key
                          help: write `key: value`; text that goes on in the next line is indented deeper than its key
                        """),
                Arguments.of("a quoted text that goes on", "a: 'b' c\n", """
                        YAML_SYNTAX 1:8 [c] expected the end of the line, found `c`
                          help: remove the rest of the line, or quote all of the text
                        """),
                Arguments.of("a text that starts with @", "a: @b\n", """
                        YAML_SYNTAX 1:4 [@] text cannot start with `@`
                          help: put the text in quotes
                        """),
                Arguments.of("a text that starts with %", "a: %b\n", """
                        YAML_SYNTAX 1:4 [%] text cannot start with `%`
                          help: put the text in quotes
                        """),
                Arguments.of("a bracket that closes nothing", "a: ]\n", """
                        YAML_SYNTAX 1:4 []] expected a value, found `]`
                          help: write a value here, or put the text in quotes
                        """),
                Arguments.of("two commas", "[a,,b]\n", """
                        YAML_SYNTAX 1:4 [,] expected a value, found `,b]`
                          help: write a value here, or put the text in quotes
                        """),
                Arguments.of("text behind a block indicator", "a: > b\n", """
                        YAML_SYNTAX 1:6 [b] unexpected `b` behind `>`
                          help: start the text on the next line; only `+`, `-` and a digit may follow `>`
                        """),
                Arguments.of("an indentation of zero", "a: |0\n  b\n", """
                        YAML_SYNTAX 1:5 [0] unexpected `0` behind `|`
                          help: start the text on the next line; only `+`, `-` and a digit may follow `|`
                        """),
                Arguments.of("spaces above a block scalar", "a: |\n    \n  b\n", """
                        YAML_SYNTAX 3:1 [ ] an empty line is indented deeper than the first line of this text
                          help: remove the spaces of the empty lines above the text
                        """),
                Arguments.of("text behind the end of a document", "a: b\n... c\n", """
                        YAML_SYNTAX 2:5 [c] expected the end of the document, found `c`
                          help: start another document with `---`; check the indentation of this line
                        """),
                Arguments.of("text behind a list", "[a]]\n", """
                        YAML_SYNTAX 1:4 []] expected the end of the document, found `]`
                          help: start another document with `---`; check the indentation of this line
                        """),
                Arguments.of("directives without a document", "%YAML 1.2\n", """
                        YAML_SYNTAX 1:10 [] expected `---` behind the directives
                          help: remove the directives: documents here need none
                        """),
                Arguments.of("a directive within a document", "a: 1\n%YAML 1.2\n---\nb: 2\n", """
                        {b=2:int}
                        YAML_SYNTAX 2:1 [%YAML] malformed directive
                          help: remove it: documents here need none; quote the text if `%` belongs to it
                        """),
                Arguments.of("two directives of a kind", "%YAML 1.2\n%YAML 1.2\n---\na\n", """
                        YAML_SYNTAX 2:1 [%YAML] malformed directive
                          help: remove it: documents here need none; quote the text if `%` belongs to it
                        """),
                Arguments.of("a control character", "a: \"😀\u0007\"\n", """
                        YAML_SYNTAX 1:6 [\u0007] character `\\u0007` cannot stand in YAML
                          help: remove it
                        """),
                Arguments.of("a merge of a text", "<<: 1\n", """
                        {}
                        YAML_SYNTAX 1:5 [1] `<<` takes a mapping or a list of mappings
                          help: write `<<: *anchor`, or quote the key: `"<<"`
                        """),
                Arguments.of("two merges", "<<: {a: 1}\n<<: {b: 1}\n", """
                        {a=1:int}
                        DUPLICATE_KEY 2:1 [<<] key `<<` is set twice in one mapping
                          1:1 [<<] first set here
                          help: remove or rename one of the two
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsReportedOnceWhereItIs(String mistake, String text, String expected) {
        assertThat(YamlShow.read(text)).as(mistake).isEqualTo(expected);
    }

    @Test
    void aFileThatIsNotUtf8IsReportedAtItsFirstBadByte() {
        byte[] bytes = "a: 1\nb: \u00FC\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(YamlShow.read(SourceFile.decode("a.yaml", bytes)))
                .isEqualTo("NOT_UTF8 2:4 [] this byte is not UTF-8\n  help: save the file as UTF-8\n");
    }

    @Test
    void aFileThatCannotBeReadIsReportedAtItsStart() {
        assertThat(YamlShow.read(new SourceFile("a", "", new SourceFile.TooLarge(11L << 20))))
                .isEqualTo("""
                        FILE_TOO_LARGE 1:1 [] file is larger than 10 MiB
                          help: split it into several files, or move what is no declaration out of this folder
                        """);
        assertThat(YamlShow.read(new SourceFile("a", "", new SourceFile.EscapingLink("../x"))))
                .isEqualTo("""
                        LINK_OUTSIDE_ROOT 1:1 [] symbolic link to `../x` does not lead to a file of this tree
                          help: put the file itself here, or remove the link
                        """);
        assertThat(YamlShow.read(new SourceFile("a", "", new SourceFile.Unreadable("Permission denied"))))
                .isEqualTo("""
                        UNREADABLE_FILE 1:1 [] file cannot be read: Permission denied
                          help: make the file readable, or remove it
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "[\n", "&a [", "!!seq ["})
    void tooManyLevelsAreReportedAtTheFirstOneTooDeep(String level) {
        for (int levels : List.of(101, 100_000)) {
            List<String> found = new ArrayList<>();
            SourceFile file = SourceFile.of("a.yaml", level.repeat(levels));
            int bracket = Math.max(0, level.indexOf('['));
            long start = System.nanoTime();
            assertThat(YamlReader.read(file, diagnostic -> {
                        found.add(diagnostic.code().name());
                        assertThat(diagnostic.span().start()).isEqualTo(100 * level.length() + bracket);
                    }))
                    .isEmpty();
            assertThat(found).containsExactly("NESTED_TOO_DEEP");
            assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
        }
    }

    @Test
    void aliasesCountWithTheLevelsThatTheyStandFor() {
        String text =
                "a: &a " + "[".repeat(60) + "]".repeat(60) + "\nb: " + "[".repeat(40) + "*a" + "]".repeat(40) + "\n";
        assertThat(YamlShow.read(text)).startsWith("NESTED_TOO_DEEP 2:44 [*a] ");
    }

    @Test
    void fiftyAliasesAreReadAndOneMoreIsNot() {
        assertThat(YamlShow.read("[&a x" + ", *a".repeat(50) + "]")).doesNotContain("TOO_MANY_ALIASES");
        assertThat(YamlShow.read("[&a x" + ", *a".repeat(51) + "]")).isEqualTo("""
                        TOO_MANY_ALIASES 1:208 [*a] too many aliases in one document
                          help: at most 50 aliases, which stand for at most 100000 values together; write out or remove some
                        """);
    }

    @Test
    void anAliasBombIsDefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append(("*a" + (i - 1) + ", ").repeat(10))
                    .append("]\n");
        }
        long start = System.nanoTime();
        assertThat(YamlShow.read(bomb.toString())).startsWith("TOO_MANY_ALIASES 5:");
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }

    @Test
    void mergedEntriesAreKeptSmallToo() {
        StringBuilder bomb = new StringBuilder("a0: &a0 {");
        for (int i = 0; i < 3000; i++) {
            bomb.append('k').append(i).append(": x, ");
        }
        bomb.append("}\nb: &b [*a0, *a0, *a0, *a0]\nc: {<<: *b}\nd: [")
                .append("*b, ".repeat(9))
                .append("]\n");
        assertThat(YamlShow.read(bomb.toString())).startsWith("TOO_MANY_ALIASES 4:");
    }
}
