package dev.cellc.golden.language;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every property of every kind of declaration, by where it is defined: one that kinds share stands here once. */
final class Language {
    private final SortedMap<String, Property> properties = new TreeMap<>();
    private final SortedMap<String, Boolean> visited = new TreeMap<>();

    private Language() {}

    static List<Property> properties() {
        Language language = new Language();
        Kinds.ALL.forEach(kind -> language.visit(SchemaPlace.root(Kinds.schema(kind))));
        return List.copyOf(language.properties.values());
    }

    private void visit(@Nullable SchemaPlace place) {
        if (place == null || visited.put(place.target().id(), true) != null) {
            return;
        }
        for (Property property : place.properties(null)) {
            if (!property.isFrame()) {
                properties.put(property.id(), property);
            }
            visit(property.place());
        }
        visit(place.sub("items"));
        visit(place.sub("additionalProperties"));
    }
}
