package dev.cellc.compiler.yaml;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.source.LineMap;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Nodes and diagnostics as text for expectations. */
final class YamlShow {

    private YamlShow() {}

    /** Every document of {@code text} on a line, then every diagnostic. */
    static String read(String text) {
        return read(SourceFile.of("a.yaml", text));
    }

    static String read(SourceFile file) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<YamlNode> roots = YamlReader.read(file, diagnostics::add);
        StringBuilder out = new StringBuilder();
        roots.forEach(root -> out.append(values(root)).append('\n'));
        diagnostics.forEach(diagnostic -> out.append(show(diagnostic)));
        return out.toString();
    }

    /** The values without their places. */
    static String values(YamlNode node) {
        if (node instanceof Scalar scalar) {
            return scalar.text()
                    + switch (scalar.type()) {
                        case STRING -> "";
                        case INTEGER -> ":int";
                        case FLOAT -> ":float";
                        case BOOLEAN -> ":bool";
                        case NULL -> ":null";
                        case AMBIGUOUS -> ":ambiguous";
                    };
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(YamlShow::values).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Mapping) node)
                .entries().stream()
                        .map(entry -> values(entry.key()) + '=' + values(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Every node on a line: what its span covers, in brackets, and where. */
    static String places(YamlNode node) {
        StringBuilder out = new StringBuilder();
        places(node, out);
        return out.toString();
    }

    private static void places(YamlNode node, StringBuilder out) {
        out.append(place(node.span())).append(" [").append(covered(node.span())).append("]\n");
        if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> places(item, out));
        } else if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                places(entry.key(), out);
                places(entry.value(), out);
            }
        }
    }

    private static String show(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder()
                .append(diagnostic.code())
                .append(' ')
                .append(place(diagnostic.span()))
                .append(" [")
                .append(covered(diagnostic.span()))
                .append("] ")
                .append(diagnostic.message())
                .append('\n');
        diagnostic
                .labels()
                .forEach(label -> out.append("  ")
                        .append(place(label.span()))
                        .append(" [")
                        .append(covered(label.span()))
                        .append("] ")
                        .append(label.text())
                        .append('\n'));
        return out.append("  help: ").append(diagnostic.help()).append('\n').toString();
    }

    private static String place(Span span) {
        LineMap.Position position = LineMap.of(span.file()).position(span.start());
        return position.line() + ":" + position.column();
    }

    private static String covered(Span span) {
        return span.file()
                .text()
                .substring(span.start(), span.end())
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }
}
