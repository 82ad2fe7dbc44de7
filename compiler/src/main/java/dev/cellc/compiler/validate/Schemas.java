package dev.cellc.compiler.validate;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Schemas of the module {@code schemas}, in the form in which the schema library judges by them; loaded when a
 * document needs them, and the library with them.
 */
final class Schemas {
    static final String BASE = "https://cellc.dev/schemas/";

    /** Keywords of our own mean nothing to the library, which would log each of them. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build();

    /** Our own schemas are the same for every compilation, also for several at a time, and are read once. */
    private static final SchemaRegistry OURS = registry();

    private static final ConcurrentMap<String, Schema> LOADED = new ConcurrentSkipListMap<>();

    private final SchemaRegistry ofAuthors = registry();

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                DIALECT, builder -> builder.nodeReader(new SchemaText()).schemas(Schemas::text));
    }

    /** The schema with a name such as {@code service-class}. */
    Schema schema(String name) {
        return LOADED.computeIfAbsent(name, key -> OURS.getSchema(SchemaLocation.of(BASE + key + ".json")));
    }

    /** The schema of an author, who refers to nothing outside of it. */
    Schema schema(JsonNode document) {
        return ofAuthors.getSchema(document);
    }

    /** The whole document with an identifier. */
    JsonNode document(String id) {
        return schema(id.substring(BASE.length(), id.length() - ".json".length()))
                .getSchemaNode();
    }

    private static String text(String id) {
        return SchemaFiles.text(id.substring(BASE.length()));
    }
}
