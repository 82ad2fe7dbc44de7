package dev.cellc.compiler.validate;

import dev.cellc.compiler.validate.SchemaFindings.Finding;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What schemas and documents say, in words for people. */
final class SchemaWords {
    private static final int FEW = 16;
    static final String UNEXPLAINED = "`cellc schema` shows what is allowed";

    private SchemaWords() {}

    static String types(JsonNode rule) {
        List<String> names = new ArrayList<>();
        if (rule.isArray()) {
            rule.forEach(type -> names.add(type(type.asString())));
        } else {
            names.add(type(rule.asString()));
        }
        return String.join(" or ", names);
    }

    private static String type(String name) {
        return switch (name) {
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "`true` or `false`";
            default -> "a string";
        };
    }

    static String found(YamlNode node) {
        if (node instanceof Mapping) {
            return "a mapping";
        }
        if (node instanceof Sequence) {
            return "a list";
        }
        Scalar scalar = (Scalar) node;
        return switch (scalar.type()) {
            case STRING -> "the string `" + shortened(scalar.text()) + "`";
            case INTEGER, FLOAT -> "the number `" + scalar.text() + "`";
            case BOOLEAN -> "`" + scalar.text() + "`";
            case NULL -> "empty";
            case AMBIGUOUS -> "`" + scalar.text() + "`";
        };
    }

    static String meaning(Finding finding) {
        String title = finding.schema().path("description").asString("");
        return title.isEmpty() ? UNEXPLAINED : sentence(title);
    }

    /** A description as the tail of a help line: lower-case start, no full stop. */
    static String sentence(String description) {
        String text = description.endsWith(".") ? description.substring(0, description.length() - 1) : description;
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return acronym ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    static String few(List<String> names) {
        return names.size() <= FEW ? list(names) : list(names.subList(0, FEW)) + ", …";
    }

    static String list(List<String> names) {
        return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
    }

    static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
