package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON Schema of parameters as its author wrote it, with references to its own definitions that form no circle. */
public record ParameterSchema(Mapping root) {
    private static final List<String> BRANCHES = List.of("anyOf", "oneOf");

    /** The schema of a type that has none takes no values. */
    public static ParameterSchema of(@Nullable YamlNode schema, Span type) {
        return new ParameterSchema(schema instanceof Mapping mapping ? mapping : new Mapping(List.of(), type));
    }

    /** Whether there is anything that could be set. */
    public boolean isEmpty() {
        return root.entries().isEmpty();
    }

    /**
     * The values with all defaults, and a null for each member that the schema knows and nobody has set;
     * {@code place} is where the values are missing, if they are.
     */
    public Mapping complete(@Nullable YamlNode values, Span place) {
        Mapping given = values instanceof Mapping mapping ? mapping : new Mapping(List.of(), place);
        return mapping(given, root);
    }

    private YamlNode complete(YamlNode value, Mapping schema) {
        if (value instanceof Mapping mapping) {
            return mapping(mapping, schema);
        }
        if (value instanceof Sequence list && said(schema, "items") instanceof Mapping items) {
            return new Sequence(
                    list.items().stream().map(item -> complete(item, items)).toList(), list.span());
        }
        return value;
    }

    private Mapping mapping(Mapping values, Mapping schema) {
        Map<String, Mapping> known = new LinkedHashMap<>();
        properties(schema, known);
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : values.entries()) {
            if (!isNull(entry.value())) {
                Mapping property = known.remove(entry.key().text());
                Mapping other = said(schema, "additionalProperties") instanceof Mapping mapping ? mapping : null;
                Mapping of = property == null ? other : property;
                entries.add(new YamlNode.Entry(entry.key(), of == null ? entry.value() : complete(entry.value(), of)));
            }
        }
        known.forEach((name, property) -> entries.add(absent(name, property, values.span())));
        return new Mapping(entries, values.span());
    }

    private YamlNode.Entry absent(String name, Mapping property, Span place) {
        YamlNode value = said(property, "default");
        YamlNode node =
                value == null || isNull(value) ? new Scalar("", ScalarType.NULL, place) : complete(value, property);
        return new YamlNode.Entry(new Scalar(name, ScalarType.STRING, place), node);
    }

    /** The members that a schema names, those of what it refers to and of its branches included. */
    private void properties(Mapping schema, Map<String, Mapping> known) {
        if (schema.get("properties") instanceof Mapping properties) {
            for (YamlNode.Entry entry : properties.entries()) {
                if (entry.value() instanceof Mapping property) {
                    known.putIfAbsent(entry.key().text(), property);
                }
            }
        }
        parts(schema).forEach(part -> properties(part, known));
        for (String keyword : BRANCHES) {
            schemas(schema.get(keyword)).forEach(branch -> branch(branch, known));
        }
        for (String keyword : List.of("then", "else")) {
            if (schema.get(keyword) instanceof Mapping branch) {
                branch(branch, known);
            }
        }
    }

    /** A default of a branch would hold whether the branch does or not. */
    private void branch(Mapping schema, Map<String, Mapping> known) {
        Map<String, Mapping> names = new LinkedHashMap<>();
        properties(schema, names);
        names.keySet().forEach(name -> known.putIfAbsent(name, new Mapping(List.of(), schema.span())));
    }

    /** What a schema says under a keyword, itself or by what always holds with it. */
    private @Nullable YamlNode said(Mapping schema, String keyword) {
        YamlNode own = schema.get(keyword);
        if (own != null) {
            return own;
        }
        for (Mapping part : parts(schema)) {
            YamlNode other = said(part, keyword);
            if (other != null) {
                return other;
            }
        }
        return null;
    }

    /** The schemas that hold wherever this one does. */
    private List<Mapping> parts(Mapping schema) {
        List<Mapping> parts = new ArrayList<>();
        Mapping referred = referred(schema);
        if (referred != null) {
            parts.add(referred);
        }
        parts.addAll(schemas(schema.get("allOf")));
        return parts;
    }

    private static List<Mapping> schemas(@Nullable YamlNode list) {
        return list instanceof Sequence sequence
                ? sequence.items().stream()
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                        .toList()
                : List.of();
    }

    /** The definition that a schema refers to, or null where it refers to none. */
    public @Nullable Mapping referred(Mapping schema) {
        return schema.get("$ref") instanceof Scalar reference
                        && root.get("$defs") instanceof Mapping definitions
                        && definitions.get(reference.text().substring("#/$defs/".length()))
                                instanceof Mapping definition
                ? definition
                : null;
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof Scalar scalar && scalar.isNull();
    }
}
