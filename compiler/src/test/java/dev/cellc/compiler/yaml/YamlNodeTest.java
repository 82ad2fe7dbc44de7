package dev.cellc.compiler.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import org.junit.jupiter.api.Test;

class YamlNodeTest {
    @Test
    void aMappingGivesTheTextOfItsScalars() {
        String text = "name: orders\nport: 080\nquoted: 'null'\nempty: ''\nnothing:\nnull: ~\nlist: [a]\n";
        Mapping root = (Mapping)
                YamlReader.read(SourceFile.of("a.yaml", text), diagnostic -> {}).get(0);

        assertThat(root.text("name")).isEqualTo("orders");
        assertThat(root.text("port")).isEqualTo("080");
        assertThat(root.text("quoted")).isEqualTo("null");
        assertThat(root.text("empty")).isEmpty();
        assertThat(root.text("nothing")).isNull();
        assertThat(root.text("null")).isNull();
        assertThat(root.text("list")).isNull();
        assertThat(root.text("other")).isNull();
    }
}
