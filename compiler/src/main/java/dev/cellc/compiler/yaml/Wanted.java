package dev.cellc.compiler.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a document: all of it, or some fields of its mappings, at any depth, those in items of lists
 * included. A reader may pass over others, as long as they cannot change what stands in these.
 */
public record Wanted(boolean isAll, List<Field> fields) {
    public static final Wanted ALL = new Wanted(true, List.of());

    /** A field, and what is asked for in it. */
    public record Field(String name, Wanted below) {}

    public Wanted {
        fields = List.copyOf(fields);
    }

    /** These fields with all that stands in them, and no others. */
    public static Wanted only(String... names) {
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            fields.add(new Field(name, ALL));
        }
        return new Wanted(false, fields);
    }

    /** The same and one more field. */
    public Wanted with(String name, Wanted below) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, below));
        return new Wanted(isAll, more);
    }

    /** What is asked for in a field; null where that is nothing. */
    @Nullable Wanted in(String field) {
        if (isAll) {
            return this;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return fields.get(i).below();
            }
        }
        return null;
    }
}
