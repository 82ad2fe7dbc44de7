package dev.cellc.golden.language;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.RepresentToNode;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An example of a schema → YAML as an author would write it. */
final class ExampleYaml {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ExampleYaml() {}

    static String of(JsonNode example) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(2)
                .setIndicatorIndent(0)
                .setSplitLines(false)
                .setBestLineBreak("\n")
                .build();
        return new Dump(settings, new Quoting(settings)).dumpToString(MAPPER.convertValue(example, Map.class));
    }

    /** Quotes texts that readers of YAML 1.1 take for something else, which the library knows nothing of. */
    private static final class Quoting extends StandardRepresenter {

        Quoting(DumpSettings settings) {
            super(settings);
            RepresentToNode usual = Objects.requireNonNull(representers.get(String.class));
            representers.put(
                    String.class,
                    text -> isAmbiguous((String) text)
                            ? representScalar(Tag.STR, (String) text, ScalarStyle.SINGLE_QUOTED)
                            : usual.representData(text));
        }

        private static boolean isAmbiguous(String text) {
            return YamlReader.read(SourceFile.of("a.yaml", text), problem -> {}).stream()
                    .anyMatch(root -> root instanceof Scalar scalar && scalar.type() == ScalarType.AMBIGUOUS);
        }
    }
}
