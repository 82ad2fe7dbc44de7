package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Located YAML syntax: aliases and merge keys are expanded, number text is kept, key order is the author's. */
public sealed interface YamlNode {

    Span span();

    /** What stands at the end of a path of keys; null where a part of it is missing. */
    static @Nullable YamlNode at(@Nullable YamlNode node, List<String> path) {
        YamlNode at = node;
        for (String key : path) {
            at = at instanceof Mapping mapping ? mapping.get(key) : null;
        }
        return at;
    }

    /** A mapping with its entries in the author's order; keys are unique. */
    record Mapping(List<Entry> entries, Span span) implements YamlNode {

        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of {@code key}, or null where there is none. */
        public @Nullable YamlNode get(String key) {
            Entry entry = entry(key);
            return entry == null ? null : entry.value();
        }

        /** The text of the scalar of {@code key}; null where there is none, or one that says nothing. */
        public @Nullable String text(String key) {
            return get(key) instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : null;
        }

        /** The entry of {@code key}, or null where there is none. */
        public @Nullable Entry entry(String key) {
            // by index: this is asked so often that iterators would be half of what is thrown away
            for (int i = 0, size = entries.size(); i < size; i++) {
                Entry entry = entries.get(i);
                if (entry.key().text().equals(key)) {
                    return entry;
                }
            }
            return null;
        }

        /** The same without the entries that say nothing, at any depth; nulls among the items of a list stay. */
        public Mapping withoutNulls() {
            return holdsNulls(this) ? (Mapping) withoutNulls(this) : this;
        }

        private static boolean holdsNulls(YamlNode node) {
            if (node instanceof Mapping mapping) {
                for (Entry entry : mapping.entries) {
                    if (isNull(entry.value()) || holdsNulls(entry.value())) {
                        return true;
                    }
                }
            } else if (node instanceof Sequence list) {
                for (YamlNode item : list.items()) {
                    if (holdsNulls(item)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static YamlNode withoutNulls(YamlNode node) {
            if (node instanceof Mapping mapping) {
                List<Entry> left = mapping.entries.stream()
                        .filter(entry -> !isNull(entry.value()))
                        .map(entry -> new Entry(entry.key(), withoutNulls(entry.value())))
                        .toList();
                return new Mapping(left, mapping.span);
            }
            return node instanceof Sequence list
                    ? new Sequence(
                            list.items().stream().map(Mapping::withoutNulls).toList(), list.span())
                    : node;
        }

        private static boolean isNull(YamlNode node) {
            return node instanceof Scalar scalar && scalar.isNull();
        }
    }

    /** One key of a mapping and its value. */
    record Entry(Scalar key, YamlNode value) {}

    /** A sequence. */
    record Sequence(List<YamlNode> items, Span span) implements YamlNode {

        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A scalar: its text after unquoting and folding, what it means in the YAML 1.2 core schema, and its place. */
    record Scalar(String text, ScalarType type, Span span) implements YamlNode {

        public boolean isNull() {
            return type == ScalarType.NULL;
        }
    }

    /** What a scalar is. */
    enum ScalarType {
        /** Quoted or block text, or plain text that no YAML version reads as anything else. */
        STRING,
        /** A plain decimal integer such as {@code 8080}. */
        INTEGER,
        /** A plain decimal number with a fraction or an exponent. */
        FLOAT,
        /** {@code true} or {@code false} in one of their three spellings. */
        BOOLEAN,
        /** Nothing, {@code ~}, or {@code null} in one of its three spellings. */
        NULL,
        /**
         * A plain scalar that YAML 1.1 and YAML 1.2 readers take for different things: {@code yes}, {@code on},
         * {@code 0123}, {@code 1_000}, {@code 12:30:45}, {@code 2024-01-01}, {@code 0x1F}, {@code .inf}, {@code =}.
         */
        AMBIGUOUS
    }
}
