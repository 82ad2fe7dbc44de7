package dev.cellc.compiler.edit;

import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which items of a list are those of another one, told by their names or, where they have none, by what they say. */
record Alignment(List<YamlNode> removed, List<Pair> kept, List<Added> added) {
    /** What names an item in the lists of a declaration. */
    private static final List<String> NAMES = List.of("key", "name", "mountPath", "path");

    /** An item and what it is to say. */
    record Pair(YamlNode old, Tree wanted) {}

    /** An item to come below another one, or else above it. */
    record Added(YamlNode beside, boolean below, Tree item) {}

    boolean isChanged() {
        return !removed.isEmpty() || !added.isEmpty();
    }

    /** Null where items are to change places, cannot be told apart, or none of them stays. */
    static @Nullable Alignment of(List<YamlNode> old, List<Tree> wanted) {
        Map<String, YamlNode> known = byName(old, NodeTrees::of);
        Map<String, Tree> asked = byName(wanted, tree -> tree);
        if (known.size() != old.size() || asked.size() != wanted.size()) {
            return null;
        }
        List<String> common = known.keySet().stream().filter(asked::containsKey).toList();
        if (common.isEmpty()
                || !common.equals(
                        asked.keySet().stream().filter(known::containsKey).toList())) {
            return null;
        }
        Alignment result = new Alignment(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        known.forEach((name, node) -> result.keepOrRemove(node, asked.get(name)));
        YamlNode beside = Objects.requireNonNull(known.get(common.get(0)));
        boolean below = false;
        for (Map.Entry<String, Tree> entry : asked.entrySet()) {
            if (known.containsKey(entry.getKey())) {
                beside = Objects.requireNonNull(known.get(entry.getKey()));
                below = true;
            } else {
                result.added.add(new Added(beside, below, entry.getValue()));
            }
        }
        return result;
    }

    private void keepOrRemove(YamlNode node, @Nullable Tree wanted) {
        if (wanted == null) {
            removed.add(node);
        } else {
            kept.add(new Pair(node, wanted));
        }
    }

    /** Reads an item; null where it says nothing. */
    private interface Meaning<T> {
        @Nullable Tree of(T item);
    }

    private static <T> Map<String, T> byName(List<T> items, Meaning<T> meaning) {
        Map<String, T> named = new LinkedHashMap<>();
        for (T item : items) {
            named.put(name(meaning.of(item)), item);
        }
        return named;
    }

    private static String name(@Nullable Tree tree) {
        if (tree instanceof Tree.Obj object) {
            Stream<Tree> names = NAMES.stream().flatMap(field -> Stream.ofNullable(object.get(field)));
            return names.findFirst().map(Tree::toString).orElseGet(tree::toString);
        }
        return String.valueOf(tree);
    }
}
