package dev.cellc.golden.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A document → the same one with another value at one place, or with none. */
final class Variation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Variation() {}

    /** Other documents that differ at the place of a use and nowhere else, the most telling first. */
    static List<JsonNode> of(JsonNode root, Use use) {
        List<JsonNode> results = new ArrayList<>();
        JsonNode value = root.at(use.at());
        for (JsonNode other : others(value, use.property().place())) {
            results.add(with(root, use.at(), copy -> copy.set(use.property().name(), other)));
        }
        if (!use.property().required()) {
            results.add(with(root, use.at(), copy -> copy.remove(use.property().name())));
        }
        return results;
    }

    private interface Change {
        void on(ObjectNode parent);
    }

    private static JsonNode with(JsonNode root, JsonPointer at, Change change) {
        JsonNode copy = root.deepCopy();
        JsonPointer parent = Objects.requireNonNull(at.head());
        change.on((ObjectNode) copy.at(parent));
        return copy;
    }

    private static List<JsonNode> others(JsonNode value, SchemaPlace place) {
        if (value.isBoolean()) {
            return List.of(JSON.booleanNode(!value.booleanValue()));
        }
        if (value.isIntegralNumber()) {
            return List.of(JSON.numberNode(value.longValue() + 1), JSON.numberNode(value.longValue() - 1));
        }
        if (value.isString()) {
            return strings(value.stringValue(), place.words());
        }
        if (value.isArray() && value.size() > 1) {
            ArrayNode shorter = ((ArrayNode) value).deepCopy();
            shorter.remove(shorter.size() - 1);
            return List.of(shorter);
        }
        if (value.isObject() && value.size() == 1) {
            return withOtherText((ObjectNode) value);
        }
        if (value.isObject() && value.size() > 1) {
            ObjectNode smaller = ((ObjectNode) value).deepCopy();
            smaller.remove(new ArrayList<>(smaller.propertyNames()).get(smaller.size() - 1));
            return List.of(smaller);
        }
        return List.of();
    }

    /** The one member of a map with another text, if it is one. */
    private static List<JsonNode> withOtherText(ObjectNode map) {
        String name = map.propertyNames().iterator().next();
        JsonNode text = map.get(name);
        return text.isString() ? List.of(map.deepCopy().put(name, text.stringValue() + "x")) : List.of();
    }

    /** Another word of the schema's; else another digit at each place in turn, then another end. */
    private static List<JsonNode> strings(String text, List<String> words) {
        List<JsonNode> others = new ArrayList<>();
        if (!words.isEmpty()) {
            words.stream().filter(word -> !word.equals(text)).forEach(word -> others.add(JSON.stringNode(word)));
            return others;
        }
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                char other = c == '9' ? '8' : (char) (c + 1);
                others.add(JSON.stringNode(text.substring(0, i) + other + text.substring(i + 1)));
            }
        }
        others.add(JSON.stringNode(text + "x"));
        return others;
    }
}
