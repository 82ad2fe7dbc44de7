package dev.cellc.compiler.resource;

import java.util.ArrayList;
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
        return new Arr(values.stream().<Tree>map(Text::new).toList());
    }

    static Arr list(List<? extends Tree> items) {
        return new Arr(List.copyOf(items));
    }

    static Builder object() {
        return new Builder();
    }

    /** Collects fields in order; absent (null) values leave no trace. */
    final class Builder {
        private final List<Field> fields = new ArrayList<>();

        private Builder() {}

        public Builder put(String name, @Nullable Tree value) {
            if (value != null) {
                fields.add(new Field(name, value));
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
            fields.addAll(other.fields());
            return this;
        }

        /** Puts a list unless it is empty. */
        public Builder putAll(String name, List<? extends Tree> items) {
            return items.isEmpty() ? this : put(name, list(items));
        }

        public Obj build() {
            return new Obj(fields);
        }
    }
}
