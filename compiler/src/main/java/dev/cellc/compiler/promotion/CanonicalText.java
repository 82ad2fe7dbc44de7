package dev.cellc.compiler.promotion;

import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Entry;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The one text for what YAML says, whatever its style, its comments and the order of its keys. Nulls say nothing. */
final class CanonicalText {
    private final StringBuilder out = new StringBuilder(1024);

    /** Adds a field; the names and their order are the caller's. */
    CanonicalText field(String name, String value) {
        out.append(name).append(' ').append(YamlReader.quoted(value)).append('\n');
        return this;
    }

    CanonicalText field(String name, YamlNode value) {
        out.append(name).append(' ');
        node(value);
        out.append('\n');
        return this;
    }

    String text() {
        return out.toString();
    }

    private void node(YamlNode node) {
        if (node instanceof Mapping mapping) {
            mapping(mapping);
        } else if (node instanceof Sequence sequence) {
            sequence(sequence);
        } else {
            scalar((Scalar) node);
        }
    }

    private void mapping(Mapping mapping) {
        List<Entry> entries = new ArrayList<>(mapping.entries());
        entries.removeIf(entry -> isNull(entry.value()));
        entries.sort(Comparator.comparing(entry -> entry.key().text()));
        char before = '{';
        for (Entry entry : entries) {
            out.append(before).append(YamlReader.quoted(entry.key().text())).append(':');
            node(entry.value());
            before = ',';
        }
        out.append(entries.isEmpty() ? "{}" : "}");
    }

    private void sequence(Sequence sequence) {
        out.append('[');
        for (YamlNode item : sequence.items()) {
            if (!isNull(item)) {
                node(item);
                out.append(',');
            }
        }
        out.append(']');
    }

    private void scalar(Scalar scalar) {
        boolean isText = scalar.type() == ScalarType.STRING || scalar.type() == ScalarType.AMBIGUOUS;
        if (isText) {
            out.append(YamlReader.quoted(scalar.text()));
        } else {
            boolean isBoolean = scalar.type() == ScalarType.BOOLEAN;
            out.append(isBoolean ? scalar.text().toLowerCase(Locale.ROOT) : scalar.text());
        }
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof Scalar scalar && scalar.isNull();
    }
}
