package dev.cellc.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {
    private static final String VALUES = """
            name: cart
            count: 3
            lit: true
            dim: false
            unset: null
            empty: ""
            none: []
            ports: [80, 443]
            labels: {team: shop, tier: gold}
            endpoints:
              - {name: http, port: 8080}
              - {name: admin, port: 9090}
            """;

    private final List<Diagnostic> found = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: {{name}}                                           | {a=cart}",
                "a: {{count}}                                          | {a=#3}",
                "a: '{{count}}'                                        | {a=3}",
                "a: \"{{count}}\"                                      | {a=3}",
                "a: {{{count}}}                                        | {a=#3}",
                "a: {{& count }}                                       | {a=#3}",
                "a: x{{count}}                                         | {a=x3}",
                "a: {{count}}{{count}}                                 | {a=33}",
                "a: {{lit}}                                             | {a=#true}",
                "a: {{ports}}                                          | {a=[#80, #443]}",
                "a: {{labels}}                                         | {a={team=shop, tier=gold}}",
                "a: {{labels.team}}                                    | {a=shop}",
                "a: {{endpoints.admin.port}}                           | {a=#9090}",
                "{{name}}: 1                                           | {cart=#1}",
                "x-{{name}}: 1                                         | {x-cart=#1}",
                "a: [{{#ports}}{{.}}, {{/ports}}1]                     | {a=[#80, #443, #1]}",
                "a: [{{#endpoints}}{{name}}, {{/endpoints}}z]          | {a=[http, admin, z]}",
                "a: [{{#endpoints}}{{count}}, {{/endpoints}}z]         | {a=[#3, #3, z]}",
                "a: 1{{#lit}}, {{/lit}}                                  | {a=1,}",
                "a: {{#dim}}x{{/dim}}{{^dim}}w{{/dim}}                 | {a=w}",
                "a: {{#unset}}x{{/unset}}{{^unset}}w{{/unset}}         | {a=w}",
                "a: {{#empty}}x{{/empty}}{{^empty}}w{{/empty}}         | {a=w}",
                "a: {{#none}}x{{/none}}{{^none}}w{{/none}}             | {a=w}",
                "a: {{#labels}}{{tier}}{{/labels}}                     | {a=gold}",
                "a: {{! a comment }}b                                  | {a=b}"
            })
    void givesYaml(String template, String yaml) {
        assertThat(show(template)).isEqualTo(yaml);
    }

    @Test
    void sectionsOnLinesOfTheirOwnLeaveNoLine() {
        String template = """
                ports:
                  {{#endpoints}}
                  - name: {{name}}
                    port: {{port}}
                  {{/endpoints}}
                {{! nothing }}
                last: |
                  a {{name}}
                    {{#lit}}
                  b
                    {{/lit}}
                """;

        assertThat(show(template))
                .isEqualTo("{ports=[{name=http, port=#8080}, {name=admin, port=#9090}], last=a cart\nb\n}");
    }

    @Test
    void aSectionThatStartsWithinALineKeepsItsIndentation() {
        assertThat(show("a:\n  {{#lit}}- 1\n  {{/lit}}\n")).isEqualTo("{a=[#1]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: {{nam}}                | there is no value `nam`                                | {{nam}}",
                "a: {{labels.teem}}        | `labels` has no `teem`                                 | {{labels.teem}}",
                "a: {{name.first}}         | `name` has no `first`                                  | {{name.first}}",
                "a: {{#nam}}{{/nam}}       | there is no value `nam`                                | {{#nam}}",
                "a: {{unset}}              | `unset` has no value                                   | {{unset}}",
                "a: x{{unset}}             | `unset` has no value                                   | {{unset}}",
                "a: x{{ports}}             | `ports` is a list and cannot be part of a text         | {{ports}}",
                "a: '{{labels}}'           | `labels` is a mapping and cannot be part of a text     | {{labels}}",
                "a: {{name                 | `{{` is not closed by `}}`                             | {{",
                "a: {{{name}}              | `{{{` is not closed by `}}}`                           | {{{",
                "a: {{#lit}}x               | section `lit` is not closed                             | {{#lit}}",
                "a: x{{/lit}}               | there is no open section that `lit` could close         | {{/lit}}",
                "a: {{#lit}}x{{/dim}}       | section `lit` is closed by `dim`                        | {{/dim}}",
                "a: {{> other}}            | a template cannot take in another one                  | {{> other}}",
                "a: {{=<% %>=}}            | a template cannot change its delimiters                | {{=<% %>=}}",
                "a: {{$block}}{{/block}}   | `{{$…}}` is not known to templates                     | {{$block}}",
                "a: {{.name}}              | `.name` is not the name of a value                     | {{.name}}",
                "a: {{ upper(name) }}      | `upper(name)` is not the name of a value               | {{ upper(name) }}",
                "a: {{}}                   | `` is not the name of a value                          | {{}}"
            })
    void aMistakeIsReportedWhereTheTemplateHasIt(String template, String message, String place) {
        documents(template, VALUES);

        assertThat(found.get(0).message()).isEqualTo(message);
        assertThat(shown(found.get(0).span())).isEqualTo(place);
    }

    @Test
    void aSyntaxErrorOfTheResultStandsInTheTemplate() {
        documents("a: 1\nb: [{{name}}\n", VALUES);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).span().file().path()).isEqualTo("type.yaml");
        assertThat(found.get(0).message()).doesNotContain("value0z");
    }

    @Test
    void twoKeysThatComeOutAlikeAreReported() {
        documents("{{name}}: 1\ncart: 2\n", VALUES);

        assertThat(found).extracting(Diagnostic::message).containsExactly("key `cart` comes out twice");
    }

    @Test
    void nodesStandWhereTheTemplateHasThem() {
        Mapping root =
                (Mapping) documents("a:\n  {{#endpoints}}\n  - port: {{port}}\n  {{/endpoints}}\nb: last\n", VALUES)
                        .get(0);

        Sequence ports = (Sequence) Objects.requireNonNull(root.get("a"));
        Mapping second = (Mapping) ports.items().get(1);
        assertThat(shown(second.entries().get(0).key().span())).isEqualTo("port");
        assertThat(shown(second.entries().get(0).value().span())).isEqualTo("{{port}}");
        assertThat(shown(Objects.requireNonNull(root.get("b")).span())).isEqualTo("last");
    }

    static List<String> nastyValues() {
        return List.of(
                "",
                " ",
                "\n",
                "a\nb",
                "a\n\nb\n",
                "\"",
                "'",
                "\\",
                "a: b",
                "a:",
                ": b",
                "# no comment",
                "a # b",
                "- a",
                "-",
                "---",
                "...",
                "--- a",
                "{{name}}",
                "{{/x}}",
                "{{",
                "}}",
                "{{>x}}",
                "{{=<% %>=}}",
                "&anchor",
                "*alias",
                "!tag",
                "!!int 3",
                "<<",
                "<<: *a",
                "[",
                "]",
                "{",
                "}",
                "{a: b}",
                "[a, b]",
                ",",
                "?",
                "? a",
                "|",
                "|\n a",
                ">",
                "%YAML 1.2",
                "@",
                "`",
                "true",
                "no",
                "null",
                "~",
                "0x1F",
                "012",
                "1e3",
                "1:20",
                "2024-01-01",
                ".inf",
                "\t",
                "\r\n",
                "\u0000",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "\uD83D\uDE00",
                "value0z",
                "valuex1z",
                "$(rm -rf /)",
                "a\n  namespace: kube-system",
                "x\nkind: ClusterRole",
                "x\"\nkind: \"y",
                "x'\n---\nkind: z",
                "a".repeat(1 << 20),
                "a: b\n".repeat(200_000));
    }

    @ParameterizedTest
    @MethodSource("nastyValues")
    void aValueComesOutAsItIsAndChangesNothingElse(String value) {
        assertComesOut(value);
    }

    @Test
    void noValueOfRandomCharactersChangesTheStructure() {
        SplittableRandom random = new SplittableRandom(20_240_601);
        String alphabet = "ab \n\t\"'\\:#-{}[]&*!|>%@`,?~0z$<=/^.\u00e9\u2028\uD83D\uDE00value";
        for (int round = 0; round < 1000; round++) {
            StringBuilder value = new StringBuilder();
            int length = random.nextInt(12);
            for (int i = 0; i < length; i++) {
                value.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertComesOut(value.toString());
        }
    }

    private void assertComesOut(String value) {
        String template = """
                plain: {{v}}
                inside: <{{v}}>
                single: '{{v}}'
                double: "{{v}}"
                list: [{{v}}, {{v}}]
                block: |
                  > {{v}}
                folded: >-
                  > {{v}}
                loop:
                  {{#list}}
                  - {{.}}
                  {{/list}}
                key:
                  k{{v}}: 1
                next: untouched
                """;
        Scalar scalar = new Scalar(value, ScalarType.STRING, anywhere());
        Mapping values = new Mapping(
                List.of(entry("v", scalar), entry("list", new Sequence(List.of(scalar, scalar), anywhere()))),
                anywhere());

        List<YamlNode> documents = expand(template, values);

        assertThat(found).isEmpty();
        assertThat(documents).hasSize(1);
        assertThat(show(documents.get(0)))
                .isEqualTo("{plain=" + value + ", inside=<" + value + ">, single=" + value + ", double=" + value
                        + ", list=[" + value + ", " + value + "], block=> " + value + "\n, folded=> " + value
                        + ", loop=[" + value + ", " + value + "], key={k" + value + "=#1}, next=untouched}");
    }

    private static YamlNode.Entry entry(String key, YamlNode value) {
        return new YamlNode.Entry(new Scalar(key, ScalarType.STRING, anywhere()), value);
    }

    private static Span anywhere() {
        return Span.at(SourceFile.of("values.yaml", ""), 0);
    }

    private String show(String template) {
        List<YamlNode> documents = documents(template, VALUES);
        assertThat(found).isEmpty();
        return show(documents.get(0));
    }

    private List<YamlNode> documents(String template, String values) {
        Mapping mapping = (Mapping) YamlReader.read(SourceFile.of("values.yaml", values), found::add)
                .get(0);
        return expand(template, mapping);
    }

    /** The template stands in a file as the text of a literal block, as platform teams write it. */
    private List<YamlNode> expand(String template, Mapping values) {
        String text = template.endsWith("\n") ? template : template + '\n';
        String file = "spec:\n  template: |\n" + text.indent(4);
        Mapping root = (Mapping)
                YamlReader.read(SourceFile.of("type.yaml", file), found::add).get(0);
        Scalar scalar =
                (Scalar) Objects.requireNonNull(((Mapping) Objects.requireNonNull(root.get("spec"))).get("template"));
        Template compiled = Template.of(new Located<>(scalar.text(), scalar.span()), found::add);
        List<YamlNode> documents = compiled == null ? null : compiled.documents(values, found::add);
        return documents == null ? List.of() : documents;
    }

    private static String shown(Span span) {
        return span.file().text().substring(span.start(), span.end());
    }

    /** Text as it is; what is no string after a number sign. */
    private static String show(YamlNode node) {
        if (node instanceof Mapping mapping) {
            return "{"
                    + String.join(
                            ", ",
                            mapping.entries().stream()
                                    .map(entry -> entry.key().text() + '=' + show(entry.value()))
                                    .toList())
                    + '}';
        }
        if (node instanceof Sequence list) {
            return "["
                    + String.join(
                            ", ", list.items().stream().map(TemplateTest::show).toList()) + ']';
        }
        Scalar scalar = (Scalar) node;
        return scalar.type() == ScalarType.STRING ? scalar.text() : '#' + scalar.text();
    }
}
