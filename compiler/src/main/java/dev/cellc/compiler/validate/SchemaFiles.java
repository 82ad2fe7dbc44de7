package dev.cellc.compiler.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** The files of the module {@code schemas}. */
final class SchemaFiles {
    private static final SchemaText TEXT = new SchemaText();

    private SchemaFiles() {}

    /** The document in a file such as {@code common.json}. */
    static JsonNode read(String file) {
        return TEXT.read(text(file));
    }

    static String text(String file) {
        try (InputStream in = SchemaFiles.class.getResourceAsStream("/dev/cellc/schemas/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
