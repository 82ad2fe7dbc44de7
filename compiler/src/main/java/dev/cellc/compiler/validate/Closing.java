package dev.cellc.compiler.validate;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * As everywhere in declarations, a member that a schema does not list is an error, unless the schema says what others
 * may be. Where several schemas list members of one value, each would refuse those of the others: they stay open.
 */
final class Closing {
    private static final List<String> UNIONS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> OPENING =
            List.of("additionalProperties", "$ref", "allOf", "anyOf", "oneOf", "if", "then", "else");

    private final List<String> shared = new ArrayList<>();

    Closing(JsonNode document) {
        findShared(document);
    }

    /** The definitions that unions, or schemas with members of their own, refer to. */
    private void findShared(JsonNode node) {
        if (node.has("properties") && node.has("$ref")) {
            shared.add(node.path("$ref").asString());
        }
        for (String union : UNIONS) {
            node.path(union).forEach(part -> shared.add(part.path("$ref").asString("")));
        }
        node.forEach(this::findShared);
    }

    void close(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        if (object.path("properties").isObject() && OPENING.stream().noneMatch(object::has)) {
            object.set("additionalProperties", JsonNodeFactory.instance.booleanNode(false));
        }
        closeMembers(object);
        object.path("$defs").properties().forEach(definition -> {
            if (shared.contains("#/$defs/" + definition.getKey())) {
                closeMembers(definition.getValue());
            } else {
                close(definition.getValue());
            }
        });
    }

    private void closeMembers(JsonNode schema) {
        schema.path("properties").forEach(this::close);
        close(schema.path("items"));
        close(schema.path("additionalProperties"));
        for (String union : UNIONS) {
            schema.path(union).forEach(this::closeMembers);
        }
        closeMembersOf(schema, "then");
        closeMembersOf(schema, "else");
    }

    private void closeMembersOf(JsonNode schema, String keyword) {
        if (schema.has(keyword)) {
            closeMembers(schema.path(keyword));
        }
    }
}
