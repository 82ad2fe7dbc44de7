package dev.cellc.compiler.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a document: some fields of its mappings, at any depth, those in items of lists included. A
 * reader may pass over others, as long as they cannot change what stands in these.
 */
public final class Wanted {
    /** All there is. */
    public static final Wanted ALL = new Wanted();

    private final Map<String, Wanted> fields = new LinkedHashMap<>();

    private Wanted() {}

    /** These fields with all that stands in them, and no others. */
    public static Wanted fields(String... names) {
        Wanted wanted = new Wanted();
        for (String name : names) {
            wanted.fields.put(name, ALL);
        }
        return wanted;
    }

    /** One more field, and what is asked for in it. */
    public Wanted with(String name, Wanted below) {
        fields.put(name, below);
        return this;
    }

    /** What is asked for in a field; null where that is nothing. */
    @Nullable Wanted in(String field) {
        return this == ALL ? ALL : fields.get(field);
    }
}
