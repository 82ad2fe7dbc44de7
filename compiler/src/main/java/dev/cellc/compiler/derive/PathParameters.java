package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.cell.Request.Part;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the names in a path of an OpenAPI document may stand for, as far as their schemas say. Whatever is not certain is
 * anything within one segment.
 */
record PathParameters(
        Mapping root, @Nullable YamlNode ofPath, @Nullable YamlNode ofOperation) {
    private static final int MOST_CHOICES = 8;
    private static final String PLAIN = "[A-Za-z0-9._~-]+";

    /** References that lead to references end somewhere. */
    private static final int MOST_STEPS = 8;

    /** The path as it stands in the document, its braces balanced. */
    List<Part> parts(String template) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int end = open < 0 ? template.length() : open;
            if (end > at) {
                parts.add(new Request.Text(template.substring(at, end)));
            }
            if (open < 0) {
                break;
            }
            int close = template.indexOf('}', open);
            parts.add(part(template.substring(open + 1, close)));
            at = close + 1;
        }
        return parts;
    }

    /** {@code {path+}} and {@code {path*}} reach over slashes, by a custom of several gateways. */
    private Part part(String name) {
        if (name.endsWith("+") || name.endsWith("*")) {
            return new Request.Rest();
        }
        Mapping parameter = parameter(name);
        if (parameter == null || !isSimple(parameter)) {
            return new Request.Segment();
        }
        YamlNode schema = resolved(parameter.get("schema"));
        return part(schema instanceof Mapping mapping ? mapping : parameter);
    }

    private static Part part(Mapping schema) {
        List<String> choices = choices(schema);
        if (!choices.isEmpty()) {
            return new Request.Choice(choices);
        }
        boolean isInteger = text(schema.get("type")).equals("integer");
        boolean mayBeNegative = text(schema.get("minimum")).startsWith("-")
                || text(schema.get("exclusiveMinimum")).startsWith("-");
        return isInteger && !mayBeNegative ? new Request.Digits() : new Request.Segment();
    }

    /** The few values that there are; none where they are many, or where callers may have to encode them. */
    private static List<String> choices(Mapping schema) {
        List<String> values = new ArrayList<>();
        if (schema.get("enum") instanceof Sequence list && list.items().size() <= MOST_CHOICES) {
            for (YamlNode item : list.items()) {
                if (!text(item).matches(PLAIN)) {
                    return List.of();
                }
                values.add(text(item));
            }
        }
        return values.stream().distinct().sorted().toList();
    }

    private static boolean isSimple(Mapping parameter) {
        String style = text(parameter.get("style"));
        return style.isEmpty() || style.equals("simple");
    }

    /** What an operation says of a parameter holds before what its path says. */
    private @Nullable Mapping parameter(String name) {
        Mapping own = find(ofOperation, name);
        return own == null ? find(ofPath, name) : own;
    }

    private @Nullable Mapping find(@Nullable YamlNode list, String name) {
        if (list instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (resolved(item) instanceof Mapping parameter
                        && text(parameter.get("in")).equals("path")
                        && text(parameter.get("name")).equals(name)) {
                    return parameter;
                }
            }
        }
        return null;
    }

    /** The thing itself, where a reference into the same document stands for it. */
    private @Nullable YamlNode resolved(@Nullable YamlNode node) {
        YamlNode current = node;
        for (int step = 0; step < MOST_STEPS && current instanceof Mapping mapping; step++) {
            String reference = text(mapping.get("$ref"));
            if (!reference.startsWith("#/")) {
                return current;
            }
            current = root;
            for (String key : reference.substring(2).split("/", -1)) {
                String plain = key.replace("~1", "/").replace("~0", "~");
                current = current instanceof Mapping inner ? inner.get(plain) : null;
            }
        }
        return current;
    }

    private static String text(@Nullable YamlNode node) {
        return node instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : "";
    }
}
