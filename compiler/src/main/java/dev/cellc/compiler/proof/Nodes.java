package dev.cellc.compiler.proof;

import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions to YAML that has no schema. */
final class Nodes {
    private Nodes() {}

    /** Whether something other than null stands there. */
    static boolean isSet(@Nullable YamlNode node) {
        return node != null && !(node instanceof Scalar scalar && scalar.isNull());
    }

    static @Nullable YamlNode get(@Nullable YamlNode node, String key) {
        return node instanceof Mapping mapping ? mapping.get(key) : null;
    }

    static List<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof Sequence sequence ? sequence.items() : List.of();
    }

    static List<YamlNode.Entry> entries(@Nullable YamlNode node) {
        return node instanceof Mapping mapping ? mapping.entries() : List.of();
    }

    /** The text of a scalar; empty where there is none. */
    static String text(@Nullable YamlNode node) {
        return node instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : "";
    }

    static List<String> texts(@Nullable YamlNode node) {
        return each(node, Nodes::text);
    }

    /** What each item of a list says. */
    static <T> List<T> each(@Nullable YamlNode node, Function<YamlNode, T> meaning) {
        return each(items(node), meaning);
    }

    /** The same; most lists have no item or one. */
    static <T> List<T> each(List<YamlNode> items, Function<YamlNode, T> meaning) {
        if (items.size() <= 1) {
            return items.isEmpty() ? List.of() : List.of(meaning.apply(items.get(0)));
        }
        List<T> all = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            all.add(meaning.apply(items.get(i)));
        }
        return all;
    }

    /** A truth value, or null where none is written. */
    static @Nullable Boolean truth(@Nullable YamlNode node) {
        return isSet(node) ? Boolean.valueOf(text(node)) : null;
    }

    /** The texts of a mapping of scalars by their keys. */
    static SortedMap<String, String> strings(@Nullable YamlNode node) {
        SortedMap<String, String> strings = new TreeMap<>();
        List<YamlNode.Entry> entries = entries(node);
        for (int i = 0; i < entries.size(); i++) {
            strings.put(entries.get(i).key().text(), text(entries.get(i).value()));
        }
        return strings;
    }
}
