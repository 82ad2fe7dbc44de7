package dev.cellc.compiler.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.emit.Emitter;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document says changes; how it says the rest does not. */
class MergeEditTest {
    private static final String COMMENTED = """
            # deployed by the release train
            apiVersion: openchoreo.dev/v1alpha1
            kind: ServiceBinding
            metadata:
              name: "orders" # as its component
            spec:
              environment: staging
              workloadSpec:
                # one container is enough
                containers:
                  main:
                    image: 'registry.example/orders:1' # pinned
                    env:
                      # asked for by operations
                      - key: LEVEL
                        value: info   # or debug
                      - {key: REGION, value: eu}
                    args: [serve, "--fast"]
            """;

    private static String merged(String before, String wanted) {
        SourceFile file = SourceFile.of("binding.yaml", before);
        Mapping root = (Mapping) YamlReader.read(file, diagnostic -> {}).get(0);
        return Edits.merged(file, root, tree(wanted), Emitter::text).text();
    }

    private static Tree.Obj tree(String text) {
        return Edits.tree((Mapping) YamlReader.read(SourceFile.of("wanted.yaml", text), diagnostic -> {})
                .get(0));
    }

    private static String plain(String text) {
        return Emitter.text(tree(text));
    }

    private static void changes(String from, String to) {
        String after = COMMENTED.replace(from, to);
        assertThat(after).isNotEqualTo(COMMENTED);
        assertThat(merged(COMMENTED, plain(after))).isEqualTo(after);
    }

    @Test
    void whatSaysTheSameIsLeftAlone() {
        assertThat(merged(COMMENTED, plain(COMMENTED))).isEqualTo(COMMENTED);
    }

    @Test
    void aTextKeepsItsQuotesAndItsComment() {
        changes("orders:1'", "orders:2'");
        changes("\"orders\"", "\"orders-next\"");
        changes("info ", "debug ");
        changes("value: eu}", "value: us}");
    }

    @Test
    void aTextThatNeedsQuotesGetsThem() {
        changes("info ", "\"yes\" ");
        changes("value: eu}", "value: \"a,b\"}");
    }

    @Test
    void fieldsComeAndGo() {
        changes("  environment: staging\n", "");
        changes("  environment: staging\n", "  environment: staging\n  className: fast\n");
        changes("metadata:\n", "metadata:\n  namespace: acme\n");
        changes("kind: ServiceBinding\n", "kind: ServiceBinding\nlabels:\n  tier: \"1\"\n  zone: a\n");
    }

    @Test
    void itemsComeAndGo() {
        changes("          - {key: REGION, value: eu}\n", "");
        changes(
                "          - {key: REGION, value: eu}\n",
                "          - {key: REGION, value: eu}\n          - key: NEW\n            value: \"1\"\n");
        changes("          - key: LEVEL\n", "          - key: FIRST\n            value: a\n          - key: LEVEL\n");
    }

    @Test
    void whatIsInBracketsIsWrittenAnewWhenItGrows() {
        changes("args: [serve, \"--fast\"]", "args:\n        - serve\n        - \"--fast\"\n        - \"--loud\"");
    }

    @Test
    void aCommentBehindWhatBecomesSeveralLinesGoesAbove() {
        changes(
                "          value: info   # or debug\n",
                "          # or debug\n            value: |\n              a\n              b\n");
    }

    @Test
    void otherDocumentsOfTheFileStay() {
        String other = "# mine\na:   1\n---\n";
        assertThat(mergedSecond(other + COMMENTED)).isEqualTo(other + COMMENTED.replace("staging", "production"));
    }

    private static String mergedSecond(String before) {
        SourceFile file = SourceFile.of("binding.yaml", before);
        Mapping root = (Mapping) YamlReader.read(file, diagnostic -> {}).get(1);
        return Edits.merged(file, root, tree(COMMENTED.replace("staging", "production")), Emitter::text)
                .text();
    }

    @Test
    void lineEndsStay() {
        String before = COMMENTED.replace("\n", "\r\n");
        String after = before.replace("  environment: staging\r\n", "  environment: staging\r\n  className: fast\r\n");
        assertThat(merged(before, plain(after))).isEqualTo(after);
    }

    @Test
    void aFileWithoutALastLineEndStaysSo() {
        assertThat(merged("a: 1\nb: 2", "a: 1\n")).isEqualTo("a: 1");
        assertThat(merged("a: 1", "a: 1\nb: 2\n")).isEqualTo("a: 1\nb: 2");
    }

    /** What cannot be changed piece by piece is written anew, and then says what is wanted as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x {k: v}\nb: *x\n",
                "{a: {k: v}, b: {k: v}}\n",
                "a:\n- k: v\n-   k: w\nb: {}\n",
                "? a\n: k\n? b\n: c\n",
                "a: |\n  text\n\nb: >-\n  folded\n  text\n",
                "a:\nb: ~\n",
                "a: !!str 1\nb: 'x\n\n  y'\n",
                "a: [[1, 2], [3]]\nb:\n  - - 1\n    - 2\n  - - 3\n"
            })
    void whateverTheStyleItSaysWhatIsWanted(String before) {
        for (String wanted : new String[] {
            "a: {k: new}\nb: {k: v}\n",
            "b: 1\n",
            "c: x\n",
            "a: [1]\nb: [[1, 2, 4], [3]]\n",
            "a:\n- k: v\n- k: x\n- j: k\n",
            "a: \"multi\\nline\"\nb: \" \"\n"
        }) {
            String after = merged(before, wanted);
            assertThat(NodeTrees.sameMeaning(tree(after), tree(wanted)))
                    .as("%s%n→%n%s%n=%n%s", before, wanted, after)
                    .isTrue();
        }
    }
}
