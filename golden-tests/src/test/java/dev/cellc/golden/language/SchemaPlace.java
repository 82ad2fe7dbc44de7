package dev.cellc.golden.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A place in a schema: the file, the JSON pointer, and what stands there. */
record SchemaPlace(String file, String pointer, JsonNode node) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final SortedMap<String, JsonNode> FILES = new TreeMap<>();

    static SchemaPlace root(String file) {
        return new SchemaPlace(file, "", load(file));
    }

    private static synchronized JsonNode load(String file) {
        return FILES.computeIfAbsent(file, SchemaPlace::read);
    }

    private static JsonNode read(String file) {
        try (InputStream in = SchemaPlace.class.getResourceAsStream("/dev/cellc/schemas/" + file)) {
            return MAPPER.readTree(Objects.requireNonNull(in, () -> "no schema " + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return file + '#' + pointer;
    }

    SchemaPlace below(String path) {
        return new SchemaPlace(file, pointer + path, node.at(path));
    }

    /** This place, or the one that it refers to. */
    SchemaPlace target() {
        JsonNode reference = node.get("$ref");
        if (reference == null) {
            return this;
        }
        String text = reference.stringValue();
        int hash = text.indexOf('#');
        String other = hash == 0 ? file : text.substring(0, hash);
        String path = text.substring(hash + 1);
        return new SchemaPlace(other, path, load(other).at(path)).target();
    }

    /** What is said of a value under {@code keyword}, such as its items. */
    @Nullable SchemaPlace sub(String keyword) {
        SchemaPlace target = target();
        return target.node.path(keyword).isObject() ? target.below('/' + keyword) : null;
    }

    /** The property of this name, or null where there is none. */
    @Nullable SchemaPlace property(String name) {
        return properties(null).stream()
                .filter(property -> property.name().equals(name))
                .map(Property::place)
                .findFirst()
                .orElse(null);
    }

    /** The properties that this place names, those of branches included; with {@code value}, only of those that hold. */
    List<Property> properties(@Nullable JsonNode value) {
        SchemaPlace target = target();
        List<Property> properties = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : target.node.path("properties").properties()) {
            String name = entry.getKey();
            properties.add(new Property(name, target.below("/properties/" + name), target.requires(name)));
        }
        for (SchemaPlace branch : target.branches(value)) {
            properties.addAll(branch.properties(value));
        }
        return properties;
    }

    private boolean requires(String name) {
        for (JsonNode required : node.path("required")) {
            if (required.stringValue().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private List<SchemaPlace> branches(@Nullable JsonNode value) {
        List<SchemaPlace> branches = new ArrayList<>();
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            for (int i = 0; i < node.path(keyword).size(); i++) {
                branches.add(below('/' + keyword + '/' + i));
            }
        }
        if (node.has("then") && (value == null || holds(node.get("if"), value))) {
            branches.add(below("/then"));
        }
        return branches;
    }

    /** Whether each property that a condition names has one of the values that it allows. */
    private static boolean holds(JsonNode condition, JsonNode value) {
        for (Map.Entry<String, JsonNode> entry : condition.path("properties").properties()) {
            JsonNode actual = value.get(entry.getKey());
            JsonNode allowed = entry.getValue().path("enum");
            boolean matches = entry.getValue().has("const")
                    ? entry.getValue().get("const").equals(actual)
                    : allowed.valueStream().anyMatch(each -> each.equals(actual));
            if (!matches) {
                return false;
            }
        }
        return true;
    }

    /** The words that a value here is chosen from; none where it is free. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (JsonNode word : target().node.path("enum")) {
            words.add(word.asString());
        }
        return words;
    }

    /** A member of the property itself, else of the definition that it refers to. */
    @Nullable JsonNode said(String keyword) {
        JsonNode own = node.get(keyword);
        return own != null ? own : target().node.get(keyword);
    }
}
