package dev.cellc.golden.language;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
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
        return new Dump(settings).dumpToString(MAPPER.convertValue(example, Map.class));
    }
}
