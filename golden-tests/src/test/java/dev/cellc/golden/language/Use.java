package dev.cellc.golden.language;

import dev.cellc.golden.language.CaseTree.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A property that a document sets, and where in the document it does. */
record Use(Property property, int document, JsonPointer at) {

    /** Whether this is set inside of what the other one sets. */
    boolean isBelow(Use other) {
        return document == other.document && at.toString().startsWith(other.at.toString() + '/');
    }

    /** All properties that the documents of a tree set. */
    static List<Use> in(CaseTree tree) {
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < tree.documents().size(); i++) {
            Document document = tree.documents().get(i);
            if (document.kind() != null) {
                String file = Kinds.schema(document.kind());
                collect(SchemaPlace.root(file), document.root(), i, JsonPointer.empty(), uses);
            }
        }
        return uses;
    }

    private static void collect(
            @Nullable SchemaPlace place, JsonNode value, int document, JsonPointer at, List<Use> uses) {
        if (place == null) {
            return;
        }
        List<Property> properties = place.properties(value);
        for (Property property : properties) {
            JsonNode member = value.get(property.name());
            if (member != null) {
                JsonPointer below = at.appendProperty(property.name());
                uses.add(new Use(property, document, below));
                collect(property.place(), member, document, below, uses);
            }
        }
        SchemaPlace others = place.sub("additionalProperties");
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (properties.stream().noneMatch(property -> property.name().equals(entry.getKey()))) {
                collect(others, entry.getValue(), document, at.appendProperty(entry.getKey()), uses);
            }
        }
        SchemaPlace items = place.sub("items");
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collect(items, value.get(i), document, at.appendIndex(i), uses);
        }
    }
}
