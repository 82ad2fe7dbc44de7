package dev.cellc.compiler.validate;

import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types of JSON Schema. Numbers with a fraction or an exponent are {@code NUMBER} here, even if they are whole. */
enum JsonType {
    OBJECT,
    ARRAY,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    NULL;

    /** The type that a schema calls so, or null where there is none. */
    static @Nullable JsonType named(String name) {
        for (JsonType type : values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
                return type;
            }
        }
        return null;
    }

    /** What {@link JsonView} makes of a node. */
    static JsonType of(YamlNode node) {
        if (!(node instanceof Scalar scalar)) {
            return node instanceof Mapping ? OBJECT : ARRAY;
        }
        return switch (scalar.type()) {
            case STRING -> STRING;
            case INTEGER -> INTEGER;
            case FLOAT -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case NULL, AMBIGUOUS -> NULL;
        };
    }
}
