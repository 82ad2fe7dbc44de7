package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the snippets of these tests: ASCII, no aliases. */
final class Yaml {
    private final SourceFile file;

    private Yaml(SourceFile file) {
        this.file = file;
    }

    static YamlNode.Mapping mapping(String text) {
        return (YamlNode.Mapping) node(text);
    }

    static YamlNode node(String text) {
        return documents("test.yaml", text).get(0);
    }

    static List<YamlNode> documents(String path, String text) {
        Yaml yaml = new Yaml(SourceFile.of(path, text));
        List<YamlNode> documents = new ArrayList<>();
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
        new Compose(settings).composeAllFromString(text).forEach(node -> documents.add(yaml.convert(node)));
        return documents;
    }

    private YamlNode convert(Node node) {
        Span span = new Span(
                file,
                index(node.getStartMark().orElseThrow()),
                index(node.getEndMark().orElseThrow()));
        if (node instanceof MappingNode mapping) {
            List<YamlNode.Entry> entries = new ArrayList<>();
            for (NodeTuple tuple : mapping.getValue()) {
                YamlNode.Scalar key = (YamlNode.Scalar) convert(tuple.getKeyNode());
                entries.add(new YamlNode.Entry(key, convert(tuple.getValueNode())));
            }
            return new YamlNode.Mapping(entries, span);
        }
        if (node instanceof SequenceNode sequence) {
            return new YamlNode.Sequence(
                    sequence.getValue().stream().map(this::convert).toList(), span);
        }
        ScalarNode scalar = (ScalarNode) node;
        return new YamlNode.Scalar(scalar.getValue(), type(scalar), span);
    }

    private static int index(Mark mark) {
        return mark.getIndex();
    }

    private static ScalarType type(ScalarNode scalar) {
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return ScalarType.STRING;
        }
        String text = scalar.getValue();
        if (text.matches("-?(0|[1-9]\\d*)")) {
            return ScalarType.INTEGER;
        }
        if (text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE]\\d+)?")) {
            return ScalarType.FLOAT;
        }
        if (text.matches("true|false")) {
            return ScalarType.BOOLEAN;
        }
        if (text.matches("|~|null")) {
            return ScalarType.NULL;
        }
        return text.matches("yes|no|on|off|y|n|0\\d+|[\\d_]+|\\d+(:\\d+)+|\\d{4}-\\d\\d-\\d\\d")
                ? ScalarType.AMBIGUOUS
                : ScalarType.STRING;
    }
}
