package dev.cellc.compiler.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a schema says about one value, as far as records can say it too. A value that several branches of a schema
 * describe has several parts; references are followed.
 */
record JsonSchema(List<Part> parts) {

    /** One schema object and the file that its references are relative to. */
    private record Part(String file, JsonNode node) {}

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final SortedMap<String, JsonNode> FILES = new TreeMap<>();

    static JsonSchema file(String name) {
        return new JsonSchema(List.of(new Part(name, load(name))));
    }

    /** The definition {@code name} of common.json. */
    static JsonSchema common(String name) {
        return new JsonSchema(List.of(follow("common.json", "#/$defs/" + name)));
    }

    static JsonSchema inline(String json) {
        return new JsonSchema(List.of(new Part("common.json", MAPPER.readTree(json))));
    }

    private static synchronized JsonNode load(String name) {
        return FILES.computeIfAbsent(name, JsonSchema::read);
    }

    private static JsonNode read(String name) {
        try (InputStream in = JsonSchema.class.getResourceAsStream("/dev/cellc/schemas/" + name)) {
            return MAPPER.readTree(Objects.requireNonNull(in, () -> "no schema " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Part follow(String file, String reference) {
        int hash = reference.indexOf('#');
        String target = hash == 0 ? file : reference.substring(0, hash);
        return resolved(new Part(target, load(target).at(reference.substring(hash + 1))));
    }

    private static Part resolved(Part part) {
        JsonNode reference = part.node().get("$ref");
        return reference == null ? part : follow(part.file(), reference.stringValue());
    }

    /** The properties by name, those of conditional and alternative branches included. */
    SortedMap<String, JsonSchema> properties() {
        SortedMap<String, List<Part>> found = new TreeMap<>();
        parts.forEach(part -> collectProperties(part, found));
        SortedMap<String, JsonSchema> properties = new TreeMap<>();
        found.forEach((name, all) -> properties.put(name, new JsonSchema(all)));
        return properties;
    }

    private static void collectProperties(Part part, SortedMap<String, List<Part>> found) {
        for (Map.Entry<String, JsonNode> property :
                part.node().path("properties").properties()) {
            found.computeIfAbsent(property.getKey(), name -> new ArrayList<>())
                    .add(resolved(new Part(part.file(), property.getValue())));
        }
        branches(part).forEach(branch -> collectProperties(branch, found));
    }

    /** The schemas that may hold beside or instead of each other; an {@code if} only asks and demands nothing. */
    private static Stream<Part> branches(Part part) {
        JsonNode node = part.node();
        Stream<JsonNode> alternatives = Stream.of("allOf", "anyOf", "oneOf")
                .flatMap(key -> node.path(key).valueStream());
        Stream<JsonNode> conditional =
                Stream.of("then", "else").map(node::path).filter(branch -> !branch.isMissingNode());
        return Stream.concat(alternatives, conditional).map(branch -> resolved(new Part(part.file(), branch)));
    }

    /** Whether {@code property} has to be there whichever branch holds. */
    boolean requires(String property) {
        List<Part> describing =
                parts.stream().filter(part -> part.node().has("properties")).toList();
        return !describing.isEmpty()
                && describing.stream()
                        .allMatch(part -> part.node()
                                .path("required")
                                .valueStream()
                                .anyMatch(name -> name.stringValue().equals(property)));
    }

    /** The schema of the items of a list; without parts where this is no list. */
    JsonSchema items() {
        return below("items");
    }

    /** The schema of the values of a mapping with free keys; without parts where there are none. */
    JsonSchema freeValues() {
        return below("additionalProperties");
    }

    private JsonSchema below(String key) {
        return new JsonSchema(parts.stream()
                .filter(part -> part.node().path(key).isObject())
                .map(part -> resolved(new Part(part.file(), part.node().path(key))))
                .toList());
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The words of an enumeration, in alphabetical order. */
    List<String> words() {
        return strings("enum");
    }

    /** The names of the JSON types that are allowed, texts for a constant; none where the schema leaves it open. */
    List<String> types() {
        boolean constant =
                parts.stream().anyMatch(part -> part.node().path("const").isString());
        return constant ? List.of("string") : strings("type");
    }

    private List<String> strings(String key) {
        return parts.stream()
                .map(part -> part.node().path(key))
                .flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .sorted()
                .distinct()
                .toList();
    }
}
