package dev.cellc.compiler.kubernetes;

/** What may stand in a field. */
public sealed interface Shape {

    /** A single value. */
    enum Scalar implements Shape {
        STRING("a string"),
        INTEGER("an integer"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        /** An amount such as {@code 100m}, {@code 64Mi} or {@code 2}; always written as a string. */
        QUANTITY("a quantity"),
        INT_OR_STRING("an integer or a string");

        private final String description;

        Scalar(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }

    /** An object with known fields. */
    record ObjectOf(ApiType type) implements Shape {}

    /** A list; {@code merge} is what strategic merge does with it. */
    record ListOf(Shape item, ListMerge merge) implements Shape {}

    /** A mapping from free strings. */
    record MapOf(Shape value) implements Shape {}

    /** Whatever the author likes. */
    enum Anything implements Shape {
        ANYTHING
    }

    /** What may stand under {@code name} of a mapping of this shape; anything where the type does not know the name. */
    default Shape child(String name) {
        if (this instanceof MapOf map) {
            return map.value();
        }
        Shape known = this instanceof ObjectOf object ? object.type().field(name) : null;
        return known == null ? Anything.ANYTHING : known;
    }
}
