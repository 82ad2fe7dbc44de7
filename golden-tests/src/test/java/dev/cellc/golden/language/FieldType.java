package dev.cellc.golden.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A place in a schema → what may stand there, in a few words. */
final class FieldType {
    /** Definitions that the index explains once for all pages. */
    private static final List<String> NAMED = List.of("common.json#/$defs/name", "common.json#/$defs/label");

    private FieldType() {}

    static String of(SchemaPlace place) {
        SchemaPlace target = place.target();
        JsonNode node = target.node();
        JsonNode kubernetes = place.said("x-kubernetes-type");
        if (kubernetes != null) {
            return "Kubernetes `" + kubernetes.stringValue().replaceFirst(".*[./]", "") + '`';
        }
        if (NAMED.contains(target.id())) {
            return target.pointer().replaceFirst(".*/", "");
        }
        if (node.has("const")) {
            return '`' + node.get("const").asString() + '`';
        }
        if (!place.words().isEmpty()) {
            return "one of "
                    + String.join(
                            ", ",
                            place.words().stream().map(word -> '`' + word + '`').toList());
        }
        return plain(place, node);
    }

    private static String plain(SchemaPlace place, JsonNode node) {
        List<String> types = types(node.path("type"));
        if (types.contains("array")) {
            SchemaPlace items = place.sub("items");
            return items == null ? "list" : "list: " + of(items);
        }
        if (types.contains("object")) {
            SchemaPlace values = place.sub("additionalProperties");
            return values == null || node.has("properties") ? String.join(" or ", types) : "map: " + of(values);
        }
        String wording = wording(node);
        return wording == null ? String.join(" or ", types) + range(node) : wording;
    }

    private static @Nullable String wording(JsonNode node) {
        JsonNode wording = node.get("x-wording");
        return wording == null ? null : wording.stringValue().replace("|", "\\|");
    }

    private static List<String> types(JsonNode type) {
        List<String> types = new ArrayList<>();
        if (type.isString()) {
            types.add(type.stringValue());
        }
        for (JsonNode each : type) {
            types.add(each.stringValue());
        }
        return types;
    }

    private static String range(JsonNode node) {
        boolean bounded = node.has("minimum") && node.has("maximum");
        boolean telling = bounded && node.get("maximum").longValue() < Integer.MAX_VALUE;
        if (telling) {
            return ' '
                    + node.get("minimum").asString()
                    + '–'
                    + node.get("maximum").asString();
        }
        return node.has("minimum") ? " from " + node.get("minimum").asString() : "";
    }
}
