package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Named values that differ from environment to environment; {@code only} is the one that the group is for, if it is not for all. */
public record ConfigurationGroup(
        Located<String> name, List<Key> keys, @Nullable Located<String> only) {

    /** One key and its value in each environment that has one. */
    public record Key(Located<String> name, List<Entry> entries) {

        public Key {
            entries = List.copyOf(entries);
        }

        /** The entry for an environment, or null where there is none. */
        public @Nullable Entry in(String environment) {
            for (Entry entry : entries) {
                if (entry.environment().equals(environment)) {
                    return entry;
                }
            }
            return null;
        }
    }

    /** The value of a key in one environment: plain text, or the key of a vault. */
    public record Entry(String environment, Located<String> text, boolean isVaultKey) {}

    public ConfigurationGroup {
        keys = List.copyOf(keys);
    }

    /** Whether it has something to say in an environment at all. */
    public boolean isFor(String environment) {
        return only == null || only.value().equals(environment);
    }

    /** The key with a name, or null where there is none. */
    public @Nullable Key key(String name) {
        for (Key key : keys) {
            if (key.name().value().equals(name)) {
                return key;
            }
        }
        return null;
    }
}
