package dev.cellc.golden.language;

import dev.cellc.compiler.declaration.Kind;
import java.util.List;
import java.util.stream.Stream;

/** What a tree may hold: the kinds of declarations in the order of the documentation, and the settings. */
final class Kinds {
    static final String SETTINGS = "cellc.yaml";

    static final List<String> ALL = Stream.concat(Stream.of(Kind.values()).map(Kind::text), Stream.of(SETTINGS))
            .toList();

    private Kinds() {}

    /** The file of a kind's schema. */
    static String schema(String kind) {
        return base(kind) + ".json";
    }

    /** The file of a kind's page in the reference. */
    static String page(String kind) {
        return base(kind) + ".md";
    }

    private static String base(String kind) {
        return Kind.of(kind).map(Kind::schema).orElse("cellc");
    }
}
