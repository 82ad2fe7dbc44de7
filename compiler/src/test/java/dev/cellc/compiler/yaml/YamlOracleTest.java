package dev.cellc.compiler.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the reader gives is what other readers of the stack give, wherever those agree with Kubernetes' tools. */
class YamlOracleTest {
    private static final int DOCUMENTS = 3000;
    private static final YAMLMapper JACKSON = new YAMLMapper();
    private static final LoadSettings CORE =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    @Test
    void everyValueIsTheOneOfYaml12Core() {
        assertThat(compareDocuments(1, (text, root) -> sameAsCore(root, new Load(CORE).loadFromString(text))))
                .isGreaterThan(DOCUMENTS / 3);
    }

    @Test
    void everyTextIsTheOneThatJacksonReads() {
        Comparison comparison = (text, root) -> {
            // Jackson keeps a merge key as a key, and takes an alias for a text
            if (!text.contains("<<")) {
                sameAsJackson(root, JACKSON.readTree(text));
            }
        };
        assertThat(compareDocuments(2, comparison)).isGreaterThan(DOCUMENTS / 3);
    }

    private interface Comparison {
        void check(String text, YamlNode root);
    }

    /** How many random documents without mistakes were compared. */
    private static int compareDocuments(long seed, Comparison comparison) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int compared = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = new YamlGenerator(random).document();
            List<Diagnostic> diagnostics = new ArrayList<>();
            List<YamlNode> roots = YamlReader.read(SourceFile.of("a.yaml", text), diagnostics::add);
            if (diagnostics.isEmpty() && roots.size() == 1) {
                comparison.check(text, roots.get(0));
                compared++;
            }
        }
        return compared;
    }

    private static void sameAsCore(YamlNode node, @Nullable Object value) {
        if (node instanceof Mapping mapping) {
            Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(value);
            assertThat(map).hasSize(mapping.entries().size());
            List<?> values = List.copyOf(new ArrayList<>(map.entrySet()));
            for (int i = 0; i < values.size(); i++) {
                Map.Entry<?, ?> expected = (Map.Entry<?, ?>) values.get(i);
                Entry entry = mapping.entries().get(i);
                assertThat(entry.key().text()).isEqualTo(String.valueOf(expected.getKey()));
                sameAsCore(entry.value(), expected.getValue());
            }
        } else if (node instanceof Sequence sequence) {
            List<?> list = (List<?>) Objects.requireNonNull(value);
            assertThat(list).hasSize(sequence.items().size());
            for (int i = 0; i < list.size(); i++) {
                sameAsCore(sequence.items().get(i), list.get(i));
            }
        } else {
            sameScalar((Scalar) node, value);
        }
    }

    private static void sameScalar(Scalar scalar, @Nullable Object value) {
        switch (scalar.type()) {
            case STRING -> assertThat(value).isEqualTo(scalar.text());
            case INTEGER -> assertThat(new BigInteger(String.valueOf(value))).isEqualTo(new BigInteger(scalar.text()));
            case FLOAT -> assertThat(value).isEqualTo(Double.valueOf(scalar.text()));
            case BOOLEAN -> assertThat(value).isEqualTo(Boolean.valueOf(scalar.text()));
            case NULL -> assertThat(value).isNull();
            case AMBIGUOUS -> assertThat(ScalarTypes.of(scalar.text())).isEqualTo(scalar.type());
        }
    }

    private static void sameAsJackson(YamlNode node, JsonNode value) {
        if (node instanceof Mapping mapping) {
            assertThat(value.propertyNames())
                    .containsExactlyElementsOf(mapping.entries().stream()
                            .map(entry -> entry.key().text())
                            .toList());
            mapping.entries()
                    .forEach(entry ->
                            sameAsJackson(entry.value(), value.get(entry.key().text())));
        } else if (node instanceof Sequence sequence) {
            assertThat(value.size()).isEqualTo(sequence.items().size());
            for (int i = 0; i < value.size(); i++) {
                sameAsJackson(sequence.items().get(i), value.get(i));
            }
        } else if (((Scalar) node).type() == YamlNode.ScalarType.STRING) {
            assertThat(value.isString()).isTrue();
            assertThat(value.stringValue()).isEqualTo(((Scalar) node).text());
        }
    }
}
