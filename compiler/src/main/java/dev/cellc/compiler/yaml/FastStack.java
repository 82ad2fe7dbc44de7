package dev.cellc.compiler.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What belongs to collections that are not finished yet; that of an inner one lies above that of the outer. */
final class FastStack<T> {
    private final List<T> open = new ArrayList<>();

    int size() {
        return open.size();
    }

    void add(T part) {
        open.add(part);
    }

    T get(int place) {
        return open.get(place);
    }

    /** Keeps of what lies from a place on only those that are wanted. */
    void keep(int first, Predicate<T> isWanted) {
        int kept = first;
        for (int i = first; i < open.size(); i++) {
            if (isWanted.test(open.get(i))) {
                open.set(kept++, open.get(i));
            }
        }
        cut(kept);
    }

    /** Takes what lies from a place on; mostly that is little. */
    List<T> taken(int first) {
        List<T> taken = switch (open.size() - first) {
            case 0 -> List.of();
            case 1 -> List.of(open.get(first));
            case 2 -> List.of(open.get(first), open.get(first + 1));
            default -> List.copyOf(open.subList(first, open.size()));
        };
        cut(first);
        return taken;
    }

    private void cut(int size) {
        for (int last = open.size() - 1; last >= size; last--) {
            open.remove(last);
        }
    }
}
