package dev.cellc.compiler.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a change opens, and what it closes. That traffic is permitted for other reasons than before is no change. */
public record RelationDiff(List<Edge> opened, List<Edge> closed) {

    public RelationDiff {
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
    }

    public static RelationDiff between(Relation before, Relation after) {
        return new RelationDiff(without(after, before), without(before, after));
    }

    /** One edge for each kind of traffic that one relation has and the other has not. */
    private static List<Edge> without(Relation one, Relation other) {
        SortedSet<Edge> known = new TreeSet<>(Edge.BY_TRAFFIC);
        known.addAll(other.edges());
        List<Edge> missing = new ArrayList<>();
        for (Edge edge : one.edges()) {
            if (known.add(edge)) {
                missing.add(edge);
            }
        }
        return missing;
    }

    public boolean isEmpty() {
        return opened.isEmpty() && closed.isEmpty();
    }
}
