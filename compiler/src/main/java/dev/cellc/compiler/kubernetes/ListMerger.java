package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists by the rules of strategic merge: what is in the result, and in which order. */
final class ListMerger {

    private ListMerger() {}

    static Tree.Arr merge(Tree.Arr base, Tree.Arr patch, Shape.ListOf list) {
        if (list.merge() instanceof ListMerge.ByKey) {
            return merged(base.items(), patch.items(), list);
        }
        if (list.merge() == ListMerge.Whole.REPLACED) {
            return StrategicMerge.plainList(patch.items());
        }
        Map<String, Tree> both = new LinkedHashMap<>();
        for (Tree item : base.items()) {
            both.put(keyOf(item, list), item);
        }
        for (Tree item : patch.items()) {
            both.put(keyOf(item, list), item);
        }
        return ordered(List.copyOf(both.values()), patch.items(), base.items(), list);
    }

    private static Tree.Arr merged(List<Tree> base, List<Tree> patch, Shape.ListOf list) {
        List<Tree> kept = new ArrayList<>(base);
        List<Tree> changes = new ArrayList<>(patch.size());
        boolean replaces = false;
        for (Tree item : patch) {
            if (StrategicMerge.says(item, Directives.REPLACE)) {
                replaces = true;
            } else if (StrategicMerge.says(item, Directives.DELETE)) {
                String key = keyOf(item, list);
                kept.removeIf(old -> keyOf(old, list).equals(key));
            } else {
                changes.add(item);
            }
        }
        if (replaces) {
            return StrategicMerge.plainList(changes);
        }
        return ordered(applied(kept, changes, list), changes, kept, list);
    }

    /** A change goes into the first item with its key, be it one that an earlier change has brought. */
    private static List<Tree> applied(List<Tree> base, List<Tree> changes, Shape.ListOf list) {
        List<Tree> result = new ArrayList<>(base);
        for (Tree change : changes) {
            int at = indexOf(result, keyOf(change, list), list);
            Tree.Obj old = at < 0 ? Tree.Obj.EMPTY : (Tree.Obj) result.get(at);
            Tree item = StrategicMerge.objects(old, (Tree.Obj) change, list.item());
            if (at < 0) {
                result.add(item);
            } else {
                result.set(at, item);
            }
        }
        return result;
    }

    private static int indexOf(List<Tree> items, String key, Shape.ListOf list) {
        for (int i = 0; i < items.size(); i++) {
            if (keyOf(items.get(i), list).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The items that {@code order} names, in its order, and between them the others, in the order of {@code before}:
     * each of those comes right before the first named item that followed it there.
     */
    static Tree.Arr ordered(List<Tree> items, List<Tree> order, List<Tree> before, Shape.ListOf list) {
        if (items.size() < 2) {
            return Tree.list(items);
        }
        Map<String, Integer> named = places(order, list);
        Map<String, Integer> old = places(before, list);
        List<Tree> right = new ArrayList<>();
        List<Tree> left = new ArrayList<>();
        for (Tree item : items) {
            (named.containsKey(keyOf(item, list)) ? right : left).add(item);
        }
        right.sort((a, b) -> Integer.compare(place(named, keyOf(a, list)), place(named, keyOf(b, list))));
        left.sort((a, b) -> Integer.compare(place(old, keyOf(a, list)), place(old, keyOf(b, list))));
        return interleaved(left, right, old, list);
    }

    private static Tree.Arr interleaved(
            List<Tree> left, List<Tree> right, Map<String, Integer> old, Shape.ListOf list) {
        List<Tree> result = new ArrayList<>(left.size() + right.size());
        int next = 0;
        for (Tree item : right) {
            Integer limit = old.get(keyOf(item, list));
            while (limit != null && next < left.size() && place(old, keyOf(left.get(next), list)) < limit) {
                result.add(left.get(next++));
            }
            result.add(item);
        }
        result.addAll(left.subList(next, left.size()));
        return Tree.list(result);
    }

    private static Map<String, Integer> places(List<Tree> items, Shape.ListOf list) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Tree item : items) {
            places.putIfAbsent(keyOf(item, list), places.size());
        }
        return places;
    }

    private static int place(Map<String, Integer> places, String key) {
        return places.getOrDefault(key, Integer.MAX_VALUE);
    }

    /** What tells an item from the others of its list: the text of a scalar itself, or of an object's merge key. */
    private static String keyOf(Tree item, Shape.ListOf list) {
        Tree key = item;
        if (list.merge() instanceof ListMerge.ByKey merge) {
            key = item instanceof Tree.Obj object ? object.get(merge.key()) : null;
        }
        if (key instanceof Tree.Text text) {
            return text.value();
        }
        if (key instanceof Tree.Num number) {
            return number.text();
        }
        throw new IllegalArgumentException("an item without a merge key: " + item);
    }
}
