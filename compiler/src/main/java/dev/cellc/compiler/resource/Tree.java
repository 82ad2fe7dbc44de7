package dev.cellc.compiler.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An ordered tree of plain values: what one Kubernetes object is before it becomes text. */
public sealed interface Tree {

    /** An object; field names are unique and their order is the order of output. */
    record Obj(List<Field> fields) implements Tree {
        public static final Obj EMPTY = new Obj(List.of());

        public Obj {
            fields = List.copyOf(fields);
        }

        /** The value of {@code name}, or null where there is none. */
        public @Nullable Tree get(String name) {
            // by index: this is asked more often than anything else, and an iterator would be made each time
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).name().equals(name)) {
                    return fields.get(i).value();
                }
            }
            return null;
        }

        /** This object with {@code name} set: in its old place where it exists, else last. */
        public Obj with(String name, Tree value) {
            List<Field> result = new ArrayList<>(fields.size() + 1);
            boolean found = false;
            for (Field field : fields) {
                boolean same = field.name().equals(name);
                result.add(same ? new Field(name, value) : field);
                found |= same;
            }
            if (!found) {
                result.add(new Field(name, value));
            }
            return new Obj(result);
        }
    }

    /** One field of an object. */
    record Field(String name, Tree value) {}

    /** A list. */
    record Arr(List<Tree> items) implements Tree {

        public Arr {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record Text(String value) implements Tree {}

    /** A number, kept as the text that is written. */
    record Num(String text) implements Tree {}

    /** A boolean. */
    record Bool(boolean value) implements Tree {}

    static Text text(String value) {
        return new Text(value);
    }

    static Num number(long value) {
        return new Num(Long.toString(value));
    }

    static Arr texts(List<String> values) {
        List<Tree> texts = new ArrayList<>(values.size());
        for (String value : values) {
            texts.add(new Text(value));
        }
        return new Arr(texts);
    }

    static Arr list(List<? extends Tree> items) {
        return new Arr(List.copyOf(items));
    }

    /** An object with one field. */
    static Obj object(String name, Tree value) {
        return new Obj(List.of(new Field(name, value)));
    }

    /** An object with one field, a string. */
    static Obj object(String name, String value) {
        return object(name, new Text(value));
    }

    static Builder object() {
        return new Builder();
    }

    /** Collects fields in order; absent (null) values leave no trace. */
    final class Builder {
        private static final int FEW = 4;

        // an array of its own: most objects have less fields than a list makes room for
        private Field[] fields = new Field[FEW];
        private int size;

        private Builder() {}

        private void add(Field field) {
            if (size == fields.length) {
                fields = Arrays.copyOf(fields, 2 * size);
            }
            fields[size++] = field;
        }

        public Builder put(String name, @Nullable Tree value) {
            if (value != null) {
                add(new Field(name, value));
            }
            return this;
        }

        public Builder put(String name, @Nullable String value) {
            return put(name, value == null ? null : new Text(value));
        }

        public Builder put(String name, Builder value) {
            return put(name, value.build());
        }

        public Builder put(String name, long value) {
            return put(name, number(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, new Bool(value));
        }

        /** Puts every field of another object. */
        public Builder putAll(Obj other) {
            other.fields().forEach(this::add);
            return this;
        }

        /** Puts a list unless it is empty. */
        public Builder putAll(String name, List<? extends Tree> items) {
            return items.isEmpty() ? this : put(name, list(items));
        }

        public Obj build() {
            return switch (size) {
                case 0 -> Obj.EMPTY;
                case 1 -> new Obj(List.of(fields[0]));
                case 2 -> new Obj(List.of(fields[0], fields[1]));
                default -> new Obj(List.of(size == fields.length ? fields : Arrays.copyOf(fields, size)));
            };
        }
    }
}
