package dev.cellc.compiler.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each case of policies.yaml: which flows pass, or why the policy is refused. */
class PolicyEngineTest {

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("policies.yaml"))) {
            YamlNode file = PolicyScene.yaml(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            PolicyScene scene = PolicyScene.of(Objects.requireNonNull(Nodes.get(file, "model")));
            return Nodes.items(Nodes.get(file, "cases")).stream()
                    .map(each -> DynamicTest.dynamicTest(text(each, "says"), () -> check(each, scene)));
        }
    }

    private static void check(YamlNode each, PolicyScene scene) {
        List<Mapping> policies = Nodes.items(Nodes.get(each, "policies")).stream()
                .map(Mapping.class::cast)
                .toList();
        List<String> reasons = policies.stream()
                .flatMap(policy -> PolicyEngine.read(policy).reasons().stream())
                .toList();
        String refused = text(each, "refused");
        if (refused.isEmpty()) {
            assertThat(reasons).isEmpty();
            assertThat(dropped(policies)).isEqualTo(Nodes.texts(Nodes.get(each, "dropped")));
            assertThat(scene.verdicts(policies)).isEqualTo(text(each, "verdicts"));
        } else {
            assertThat(reasons).containsExactly(refused);
            assertThat(scene.verdicts(policies))
                    .as("a refused policy decides nothing")
                    .doesNotContain("d");
        }
    }

    private static List<String> dropped(List<Mapping> policies) {
        return policies.stream()
                .flatMap(policy -> PolicyEngine.read(policy).dropped().stream())
                .toList();
    }

    private static String text(YamlNode node, String key) {
        return Nodes.text(Nodes.get(node, key));
    }
}
