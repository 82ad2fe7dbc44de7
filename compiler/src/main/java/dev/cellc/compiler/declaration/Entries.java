package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping with free keys, in the author's order, each key with its place. */
public record Entries<T>(List<Entry<T>> list) {

    /** One key and its value. */
    public record Entry<T>(Located<String> key, T value) {}

    public Entries {
        list = List.copyOf(list);
    }

    public static <T> Entries<T> empty() {
        return new Entries<>(List.of());
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The value of {@code key}, or null where there is none. */
    public @Nullable T get(String key) {
        Entry<T> entry = entry(key);
        return entry == null ? null : entry.value();
    }

    /** The entry of {@code key}, or null where there is none. */
    public @Nullable Entry<T> entry(String key) {
        for (Entry<T> entry : list) {
            if (entry.key().value().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    /** The keys in the author's order. */
    public List<String> keys() {
        return list.stream().map(entry -> entry.key().value()).toList();
    }
}
