package dev.cellc.compiler.validate;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the module {@code schemas}, loaded when a document needs them. */
final class Schemas {
    static final String BASE = "https://cellc.dev/schemas/";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.nodeReader(new SchemaText()).schemas(Schemas::text));
    private final Map<String, Schema> loaded = new TreeMap<>();

    /** The schema with a name such as {@code service-class}. */
    Schema schema(String name) {
        return loaded.computeIfAbsent(name, key -> registry.getSchema(SchemaLocation.of(BASE + key + ".json")));
    }

    /** The schema of an author, who refers to nothing outside of it. */
    Schema schema(JsonNode document) {
        return registry.getSchema(document);
    }

    /** The whole document with an identifier. */
    JsonNode document(String id) {
        return schema(id.substring(BASE.length(), id.length() - ".json".length()))
                .getSchemaNode();
    }

    private static String text(String id) {
        try (InputStream in = Schemas.class.getResourceAsStream("/dev/cellc/schemas/" + id.substring(BASE.length()))) {
            if (in == null) {
                throw new IllegalStateException("no schema " + id);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
