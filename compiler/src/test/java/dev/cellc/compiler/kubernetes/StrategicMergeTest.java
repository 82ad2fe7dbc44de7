package dev.cellc.compiler.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StrategicMergeTest {

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        String path = "strategic-merge.yaml";
        try (InputStream file = Objects.requireNonNull(StrategicMergeTest.class.getResourceAsStream(path))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Yaml.documents(path, text).stream().map(node -> {
                YamlNode.Mapping document = (YamlNode.Mapping) node;
                return DynamicTest.dynamicTest(text(document, "case"), () -> check(document));
            });
        }
    }

    private static void check(YamlNode.Mapping document) {
        ApiType type = type(text(document, "type"));
        YamlNode.Mapping base = (YamlNode.Mapping) Objects.requireNonNull(document.get("base"));
        YamlNode.Mapping patch = (YamlNode.Mapping) Objects.requireNonNull(document.get("patch"));
        YamlNode.Mapping result = (YamlNode.Mapping) Objects.requireNonNull(document.get("result"));

        assertThat(Findings.of(sink -> TemplateChecker.check(base, type, sink))).isEmpty();
        assertThat(Findings.of(sink -> TemplateChecker.checkPatch(patch, type, sink)))
                .isEmpty();
        assertThat(StrategicMerge.merge(Trees.of(base, type), Trees.patch(patch, type), type))
                .isEqualTo(Trees.of(result, type));
    }

    private static String text(YamlNode.Mapping document, String key) {
        return ((YamlNode.Scalar) Objects.requireNonNull(document.get(key))).text();
    }

    private static ApiType type(String name) {
        return switch (name) {
            case "DeploymentSpec" -> ApiTypes.DEPLOYMENT_SPEC;
            case "ServiceSpec" -> ApiTypes.SERVICE_SPEC;
            case "PodSpec" -> new ApiType(PodSpec.class);
            case "Container" -> new ApiType(Container.class);
            case "ObjectMeta" -> new ApiType(ObjectMeta.class);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void replacingWhatTheBaseLacksTakesThePatch() {
        assertThat(merged("{nodeName: node}", "{securityContext: {$patch: replace, runAsUser: 1}}"))
                .isEqualTo(tree("{nodeName: node, securityContext: {runAsUser: 1}}"));
    }

    @Test
    void directivesInANewItemActOnNothing() {
        String patch = "{containers: [{name: a, env: [{name: A, $patch: delete}, {$patch: replace}, {name: B}]}]}";

        assertThat(merged("{containers: [{name: b}]}", patch))
                .isEqualTo(tree("{containers: [{env: [{name: B}], name: a}, {name: b}]}"));
    }

    @Test
    void patchMergeIsWhatHappensAnyway() {
        assertThat(merged("{securityContext: {runAsGroup: 2}}", "{securityContext: {$patch: merge, runAsUser: 1}}"))
                .isEqualTo(tree("{securityContext: {runAsGroup: 2, runAsUser: 1}}"));
    }

    @Test
    void fieldsThatTheTypeDoesNotKnowComeLastInTheAuthorsOrder() {
        Tree.Obj base = Tree.object()
                .put("zeta", 1)
                .put("nodeName", "n")
                .put("alpha", 2)
                .build();

        assertThat(StrategicMerge.merge(base, tree("{hostname: h}"), new ApiType(PodSpec.class)))
                .isEqualTo(Tree.object()
                        .put("hostname", "h")
                        .put("nodeName", "n")
                        .put("zeta", 1)
                        .put("alpha", 2)
                        .build());
    }

    @Test
    void anItemWithoutItsMergeKeyIsRefused() {
        Tree.Obj unnamed = Tree.object()
                .putAll("containers", List.of(Tree.object().put("image", "i").build()))
                .build();

        assertThatThrownBy(() -> StrategicMerge.merge(tree("{containers: [{name: a}]}"), unnamed, pod()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    private static ApiType pod() {
        return new ApiType(PodSpec.class);
    }

    private static Tree.Obj tree(String text) {
        return Trees.of(Yaml.mapping(text), pod());
    }

    private static Tree.Obj merged(String base, String patch) {
        return StrategicMerge.merge(tree(base), Trees.patch(Yaml.mapping(patch), pod()), pod());
    }
}
