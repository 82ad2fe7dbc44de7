package dev.cellc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tree holds that is no declaration, and how it is counted. */
class PassedOverTest {
    private static final String OURS = "apiVersion: openchoreo.dev/v1alpha1\n";

    private static Compilation compile(String text) {
        return Compiler.compile(
                SourceTree.of(List.of(SourceFile.of("workload.yaml", text))), CompileOptions.defaults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata: {name: clock}\n",
                "endpoints: [{name: rest, port: 8080, type: REST}]\n",
                "metadata: {name: clock}\nconnections: {stock: {type: api}}\n",
                "metadata: {name: clock}\nconfigurations: {env: []}\n",
                "metadata: {name: clock}\nendpoints: []\nconections: []\n"
            })
    void aDescriptorIsCountedAsOne(String text) {
        Compilation compilation = compile(OURS + text);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.counts()).isEqualTo(new Compilation.Counts(1, 0, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "metadata: {name: shop}\nspec: {deploymentPipelineRef: default}\n",
                "metadata: {name: shop}\nspec:\n",
                "metadata: {name: shop}\ntype: Service\n"
            })
    void aDeclarationWithoutAKindIsNoDescriptor(String text) {
        assertThat(compile(OURS + text).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the document has no `kind`");
    }

    @Test
    void othersAreOfOtherGroups() {
        assertThat(compile("kind: ConfigMap\napiVersion: v1\n---\nendpoints: []\n")
                        .counts())
                .isEqualTo(new Compilation.Counts(1, 0, 2, 0));
    }
}
