package dev.cellc.compiler;

import dev.cellc.compiler.source.InputException;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of which not everything is needed → one of which everything is: without any single one of the rest it would no
 * longer do. Whole halves are left out while that does, so that few trials find the few that are needed among many.
 */
final class Reduction<T> {
    private final Trial<T> trial;

    Reduction(Trial<T> trial) {
        this.trial = trial;
    }

    /** Whether a list will do. */
    interface Trial<T> {
        boolean does(List<T> list) throws InputException;
    }

    /** {@code all} do; without all of {@code candidates} the others would not, and only candidates are left out. */
    List<T> of(List<T> all, List<T> candidates) throws InputException {
        List<T> needed = all;
        List<T> open = candidates;
        int before;
        do {
            before = open.size();
            needed = open.size() == 1 ? needed : halves(needed, open);
            open = open.stream().filter(needed::contains).toList();
            // Who was needed only by somebody who has gone since is no longer needed
        } while (open.size() < before && open.size() > 1);
        return needed;
    }

    private List<T> without(List<T> needed, List<T> group) throws InputException {
        List<T> fewer = new ArrayList<>(needed);
        fewer.removeAll(group);
        if (trial.does(fewer)) {
            return fewer;
        }
        return group.size() == 1 ? needed : halves(needed, group);
    }

    private List<T> halves(List<T> needed, List<T> group) throws InputException {
        int half = group.size() / 2;
        List<T> rest = without(needed, group.subList(0, half));
        return without(rest, group.subList(half, group.size()));
    }
}
