package dev.cellc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    private static final SourceFile WORKLOAD = SourceFile.of("projects/shop/web/workload.yaml", """
            apiVersion: openchoreo.dev/v1alpha1
            kind: Workload
            metadata:
              name: web
            spec:
              connections:
                orders:
                  type: api
                  params:
                    componentName: orders
                    endpoint: rest
            """);
    private static final SourceFile ORDERS = SourceFile.of("orders.yaml", "kind: Component\nname: orders\n");

    private static String plain(Diagnostic... diagnostics) {
        return TextRenderer.plain().render(List.of(diagnostics));
    }

    private static Diagnostic unknownEndpoint(Span span) {
        return Diagnostic.of(DiagnosticCode.UNKNOWN_ENDPOINT, span, "no endpoint `rest` in component `orders`");
    }

    private static Diagnostic at(String text, String place) {
        return Diagnostic.of(DiagnosticCode.YAML_SYNTAX, Places.of(SourceFile.of("a.yaml", text), place), "a problem");
    }

    @Test
    void showsThePlaceTheLineAndTheHelp() {
        Diagnostic diagnostic = unknownEndpoint(Places.of(WORKLOAD, "rest")).help("`orders` has `http` and `grpc`");

        assertThat(plain(diagnostic)).isEqualTo("""
                error[CELL0303]: no endpoint `rest` in component `orders`
                  --> projects/shop/web/workload.yaml:11:19
                   |
                11 |         endpoint: rest
                   |                   ^^^^
                   = help: `orders` has `http` and `grpc`

                1 error
                """);
    }

    @Test
    void nothingIsShownForNothing() {
        assertThat(plain()).isEmpty();
    }

    @Test
    void problemsAreSeparatedByABlankLineAndCounted() {
        Diagnostic error = at("a: b\n", "b");
        Diagnostic warning = Diagnostic.of(DiagnosticCode.NO_EFFECT, Places.of(ORDERS, "orders"), "has no effect");

        assertThat(plain(error, error, warning)).isEqualTo("""
                error[CELL0105]: a problem
                 --> a.yaml:1:4
                  |
                1 | a: b
                  |    ^

                error[CELL0105]: a problem
                 --> a.yaml:1:4
                  |
                1 | a: b
                  |    ^

                warning[CELL0702]: has no effect
                 --> orders.yaml:2:7
                  |
                2 | name: orders
                  |       ^^^^^^

                2 errors, 1 warning
                """);
    }

    @Test
    void aLabelInAnotherFileHasASnippetOfItsOwn() {
        Diagnostic diagnostic =
                unknownEndpoint(Places.of(WORKLOAD, "rest")).label(Places.of(ORDERS, "orders"), "declared here");

        assertThat(plain(diagnostic)).isEqualTo("""
                error[CELL0303]: no endpoint `rest` in component `orders`
                  --> projects/shop/web/workload.yaml:11:19
                   |
                11 |         endpoint: rest
                   |                   ^^^^
                   |
                  ::: orders.yaml:2:7
                   |
                 2 | name: orders
                   |       ------ declared here

                1 error
                """);
    }

    @Test
    void labelsInTheSameFileShareTheSnippetInTheOrderOfLines() {
        Diagnostic diagnostic = unknownEndpoint(Places.of(WORKLOAD, "rest"))
                .label(Places.of(WORKLOAD, "endpoint"), "of this connection")
                .label(Places.of(WORKLOAD, "componentName"), "looked up here")
                .label(Places.of(WORKLOAD, "web"), "in this workload");

        assertThat(plain(diagnostic)).isEqualTo("""
                error[CELL0303]: no endpoint `rest` in component `orders`
                  --> projects/shop/web/workload.yaml:11:19
                   |
                 4 |   name: web
                   |         --- in this workload
                ...
                10 |         componentName: orders
                   |         ------------- looked up here
                11 |         endpoint: rest
                   |                   ^^^^
                   |         -------- of this connection

                1 error
                """);
    }

    @Test
    void aSpanOfSeveralLinesIsUnderlinedToTheEndOfItsFirst() {
        assertThat(plain(at("one: 1\ntwo:\n  - a\n  - b\n", "two:\n  - a"))).isEqualTo("""
                error[CELL0105]: a problem
                 --> a.yaml:2:1
                  |
                2 | two:
                  | ^^^^

                1 error
                """);
    }

    @Test
    void anEmptySpanAtTheEndOfTheFileHasACaretToo() {
        SourceFile file = SourceFile.of("a.yaml", "a: [\n");

        assertThat(plain(Diagnostic.of(DiagnosticCode.YAML_SYNTAX, Span.at(file, 5), "no closing bracket")))
                .isEqualTo("""
                        error[CELL0105]: no closing bracket
                         --> a.yaml:2:1
                          |
                        2 |
                          | ^

                        1 error
                        """);
    }

    @Test
    void aFileWithoutTextIsNamedWithoutAPosition() {
        SourceFile output = SourceFile.of("rendered/development/shop/namespace.yaml", "");
        SourceFile other = SourceFile.of("rendered/cellc.lock.json", "");
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.EDITED_FILE, Span.at(output, 0), "edited by hand")
                .label(Span.at(other, 0), "has another digest")
                .help("--force writes over it");

        assertThat(plain(diagnostic)).isEqualTo("""
                error[CELL0802]: edited by hand
                 --> rendered/development/shop/namespace.yaml
                  |
                 ::: rendered/cellc.lock.json: has another digest
                  = help: --force writes over it

                1 error
                """);
    }

    @Test
    void theCaretFollowsWideCharactersAndEmoji() {
        assertThat(plain(at("title: 漢字 🚀 x\n", "x"))).isEqualTo("""
                error[CELL0105]: a problem
                 --> a.yaml:1:13
                  |
                1 | title: 漢字 🚀 x
                  |                ^

                1 error
                """);
        assertThat(plain(at("title: 漢字 🚀 x\n", "漢字"))).contains("\n  |        ^^^^\n");
    }

    @Test
    void combiningMarksTakeNoRoom() {
        assertThat(plain(at("cafe\u0301: x\n", "x")))
                .contains("\n  |       ^\n")
                .contains(":1:8\n");
    }

    @Test
    void aTabIsOneBlank() {
        assertThat(plain(at("\ta: x\n", "x"))).isEqualTo("""
                error[CELL0105]: a problem
                 --> a.yaml:1:5
                  |
                1 |  a: x
                  |     ^

                1 error
                """);
    }

    @Test
    void carriageReturnsAreNeverShown() {
        String windows = plain(at("a: 1\r\nb: 2\r\n", "b"));

        assertThat(windows).isEqualTo(plain(at("a: 1\nb: 2\n", "b"))).doesNotContain("\r");
    }

    @Test
    void whatCouldDriveATerminalIsReplaced() {
        assertThat(plain(at("a: \u001B[31mred\u202E\n", "red"))).contains("1 | a: �[31mred�\n");
    }

    @Test
    void helpOfSeveralLinesIsAligned() {
        assertThat(plain(at("a: b\n", "b").help("either\nor"))).contains("  = help: either\n          or\n");
    }

    @Test
    void aVeryLongLineIsCutAroundTheCaret() {
        String before = "0123456789".repeat(20);
        String rendered = plain(at(before + "HERE" + before + "\n", "HERE"));

        assertThat(rendered).isEqualTo("""
                error[CELL0105]: a problem
                 --> a.yaml:1:201
                  |
                1 | …%sHERE%s…
                  | %s^^^^

                1 error
                """.formatted(
                        "0123456789".repeat(4), "0123456789".repeat(8).substring(0, 76), " ".repeat(41)));
    }

    @Test
    void aVeryLongLineIsCutOnOneSideOnlyNearItsEnds() {
        String rest = "x".repeat(200);

        assertThat(plain(at("HERE" + rest, "HERE"))).contains("1 | HERE" + "x".repeat(116) + "…\n  | ^^^^\n");
        assertThat(plain(at(rest + "HERE", "HERE")))
                .contains("1 | …" + "x".repeat(116) + "HERE\n  | " + " ".repeat(117) + "^^^^\n");
    }

    @Test
    void eachPlaceInAVeryLongLineHasACutOfItsOwn() {
        SourceFile file = SourceFile.of("a.yaml", "ONE" + "x".repeat(300) + "TWO");
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.DUPLICATE_KEY, Places.of(file, "TWO"), "twice")
                .label(Places.of(file, "ONE"), "first here");

        assertThat(plain(diagnostic)).containsSubsequence("TWO\n", "^^^\n", "1 | ONE", "| --- first here\n");
    }

    @Test
    void coloursSurroundWhatTheyMark() {
        String rendered =
                TextRenderer.coloured().render(List.of(at("a: b\n", "b").help("write c")));

        assertThat(rendered.replace('\u001B', '~')).isEqualTo("""
                ~[1;31merror[CELL0105]~[0m~[1m: a problem~[0m
                 ~[1;34m-->~[0m a.yaml:1:4
                ~[1;34m  |~[0m
                ~[1;34m1 |~[0m a: b
                ~[1;34m  |~[0m    ~[1;31m^~[0m
                  ~[1;34m=~[0m ~[1mhelp:~[0m write c

                ~[1m1 error~[0m
                """);
    }
}
