package dev.cellc.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.resource.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalYamlTest {

    @Test
    void aDeploymentLooksAsKubectlWritesIt() {
        Tree tree = Tree.object()
                .put("apiVersion", "apps/v1")
                .put("kind", "Deployment")
                .put(
                        "metadata",
                        Tree.object()
                                .put("name", "web")
                                .put("labels", Tree.object().put("app.kubernetes.io/version", "1.10"))
                                .put("annotations", Tree.object()))
                .put(
                        "spec",
                        Tree.object()
                                .put("replicas", 2)
                                .put("paused", false)
                                .put(
                                        "containers",
                                        Tree.list(List.of(
                                                Tree.object()
                                                        .put("name", "main")
                                                        .put("image", "us-docker.pkg.dev/a/b:v1")
                                                        .put("args", Tree.texts(List.of("--port", "8080")))
                                                        .put("command", Tree.list(List.of()))
                                                        .build(),
                                                Tree.object().build(),
                                                Tree.list(List.of(
                                                        Tree.list(List.of(Tree.text("nested"), Tree.number(1))),
                                                        Tree.object()
                                                                .put("a", "b")
                                                                .put(
                                                                        "c",
                                                                        Tree.object()
                                                                                .put("d", "e"))
                                                                .build()))))))
                .build();
        assertThat(CanonicalYaml.write(tree)).isEqualTo("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          name: web
                          labels:
                            app.kubernetes.io/version: "1.10"
                          annotations: {}
                        spec:
                          replicas: 2
                          paused: false
                          containers:
                          - name: main
                            image: us-docker.pkg.dev/a/b:v1
                            args:
                            - "--port"
                            - "8080"
                            command: []
                          - {}
                          - - - nested
                              - 1
                            - a: b
                              c:
                                d: e
                        """);
    }

    @Test
    void textOfSeveralLinesIsABlockThatEndsAsTheTextDoes() {
        Tree tree = Tree.object()
                .put("clip", "one\n  two\n\nthree\n")
                .put("strip", "one\ntwo")
                .put("keep", "one\n\n\n")
                .put("indented", "\n  one\ntwo\n")
                .put("tab", "\tone\n\ttwo")
                .put("list", Tree.texts(List.of("one\n", "  two\n\n", "trailing  \nx")))
                .build();
        assertThat(CanonicalYaml.write(tree)).isEqualTo("""
                        clip: |
                          one
                            two

                          three
                        strip: |-
                          one
                          two
                        keep: |+
                          one


                        indented: |2

                            one
                          two
                        tab: |2-
                          \tone
                          \ttwo
                        list:
                        - |
                          one
                        - |2+
                            two

                        - |-
                          trailing \s
                          x
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nb",
                "a\u0085\nb",
                "a\u2028\nb",
                "a\n\uFEFFb",
                "a\n\uD800",
                "a\n\uDC00b",
                "a\n\u0007",
                "a\u007F\n",
                "\n",
                "\n\n",
                " \n",
                "a\n \nb",
                "a\n  ",
                "a\n\t\n",
                "\n \n\na",
                "a\n\uFFFE"
            })
    void whatABlockCannotCarryVisiblyIsQuoted(String text) {
        assertThat(CanonicalYaml.write(Tree.object().put("k", text).build()))
                .startsWith("k: \"")
                .endsWith("\"\n")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "us-docker.pkg.dev/a/b:v1",
                "https://shop.example.com/a?b=c&d=%20#top",
                "Welcome to the shop!",
                "/var/run/x.sock",
                "a-b.c",
                "app.kubernetes.io/name",
                "_",
                "__name__",
                "sha256:0123abc",
                "registry:5000/a@sha256:12",
                "ClusterIP",
                "a#b",
                "it's fine",
                "a, b; c",
                "HTTP_PROXY",
                "v1.10",
                "e3",
                "Nullable",
                "yes!",
                "nope",
                "x:y",
                "f(a)",
                "a=b",
                "a*b"
            })
    void commonTextStaysAsItIs(String text) {
        assertThat(CanonicalYaml.write(Tree.text(text))).isEqualTo(text + "\n");
        assertThat(CanonicalYaml.write(Tree.object().put(text, text).build())).isEqualTo(text + ": " + text + "\n");
    }

    @Test
    void keysAreQuotedByTheRuleOfValues() {
        Tree tree = Tree.object()
                .put("y", 1)
                .put("8080", 2)
                .put("", 3)
                .put("a: b", 4)
                .put("one\ntwo", 5)
                .put("a b", 6)
                .build();
        assertThat(CanonicalYaml.write(tree)).isEqualTo("""
                        "y": 1
                        "8080": 2
                        "": 3
                        "a: b": 4
                        "one\\ntwo": 5
                        a b: 6
                        """);
    }

    @Test
    void theLongestSimpleKeyHasAThousandCharacters() {
        String longest = "k".repeat(1000);
        assertThat(CanonicalYaml.write(Tree.object().put(longest, "v").build())).isEqualTo(longest + ": v\n");
        assertThat(CanonicalYaml.write(Tree.object().put(longest + 'k', "v").build()))
                .isEqualTo("? " + longest + "k\n: v\n");
    }

    @Test
    void aKeyThatIsTooLongForReadersIsExplicit() {
        String key = "k".repeat(1100);
        Tree tree =
                Tree.object().put("a", Tree.object().put(key, 1).put("b", 2)).build();
        assertThat(CanonicalYaml.write(tree)).isEqualTo("a:\n  ? " + key + "\n  : 1\n  b: 2\n");
    }

    @Test
    void aRootMayBeAnything() {
        assertThat(CanonicalYaml.write(Tree.object().build())).isEqualTo("{}\n");
        assertThat(CanonicalYaml.write(Tree.list(List.of()))).isEqualTo("[]\n");
        assertThat(CanonicalYaml.write(Tree.texts(List.of("a", "b")))).isEqualTo("- a\n- b\n");
        assertThat(CanonicalYaml.write(new Tree.Num("1.10"))).isEqualTo("1.10\n");
        assertThat(CanonicalYaml.write(new Tree.Bool(true))).isEqualTo("true\n");
        assertThat(CanonicalYaml.write(Tree.text("a\nb"))).isEqualTo("\"a\\nb\"\n");
    }
}
