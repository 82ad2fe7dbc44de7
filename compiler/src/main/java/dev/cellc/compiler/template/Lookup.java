package dev.cellc.compiler.template;

import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a name of a template means: a value, or, where there is none, the part of the name that nothing has, what it
 * was looked for in (empty for the template's own names), and the names that are there.
 */
record Lookup(@Nullable YamlNode value, String unknown, String owner, List<String> known) {

    /** The first word is that of the innermost scope that has it; each other word is one of what precedes it. */
    static Lookup of(String name, List<Object> scopes) {
        if (name.equals(".")) {
            return found((YamlNode) scopes.get(scopes.size() - 1));
        }
        String[] words = name.split("\\.", -1);
        YamlNode at = null;
        for (int i = scopes.size() - 1; i >= 0 && at == null; i--) {
            at = member((YamlNode) scopes.get(i), words[0]);
        }
        if (at == null) {
            TreeSet<String> known = new TreeSet<>();
            scopes.forEach(scope -> known.addAll(names((YamlNode) scope)));
            return new Lookup(null, words[0], "", List.copyOf(known));
        }
        StringBuilder owner = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            YamlNode next = member(at, words[i]);
            if (next == null) {
                return new Lookup(null, words[i], owner.toString(), List.copyOf(names(at)));
            }
            at = next;
            owner.append('.').append(words[i]);
        }
        return found(at);
    }

    private static Lookup found(YamlNode value) {
        return new Lookup(value, "", "", List.of());
    }

    /** A field of a mapping, or the item with that {@code name} of a list. */
    private static @Nullable YamlNode member(YamlNode node, String name) {
        if (node instanceof Mapping mapping) {
            return mapping.get(name);
        }
        if (node instanceof Sequence list) {
            for (YamlNode item : list.items()) {
                if (name.equals(nameOf(item))) {
                    return item;
                }
            }
        }
        return null;
    }

    private static Collection<String> names(YamlNode node) {
        TreeSet<String> names = new TreeSet<>();
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> names.add(entry.key().text()));
        } else if (node instanceof Sequence list) {
            for (YamlNode item : list.items()) {
                String name = nameOf(item);
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static @Nullable String nameOf(YamlNode item) {
        return item instanceof Mapping mapping && mapping.get("name") instanceof Scalar scalar ? scalar.text() : null;
    }
}
