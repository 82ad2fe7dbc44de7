package dev.cellc.compiler.validate;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
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

    /** Keywords of our own mean nothing to the library, which would log each of them. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            DIALECT, builder -> builder.nodeReader(new SchemaText()).schemas(Schemas::text));
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
