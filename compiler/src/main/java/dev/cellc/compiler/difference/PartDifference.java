package dev.cellc.compiler.difference;

import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.relation.End;
import dev.cellc.compiler.relation.RelationDiff;
import java.util.List;

/** What changes in one part of the output: an environment, or a tree that belongs to none, such as a data plane's. */
public record PartDifference(String name, boolean isEnvironment, List<Group> groups, RelationDiff flows) {

    public PartDifference {
        groups = List.copyOf(groups);
    }

    public boolean isEmpty() {
        return groups.isEmpty() && flows.isEmpty();
    }

    public int count(Change change) {
        return (int) groups.stream()
                .flatMap(group -> group.objects().stream())
                .filter(object -> object.change() == change)
                .count();
    }

    /** What can be reached from outside of the cluster and could not before. */
    public List<Edge> newPublicExposure() {
        return flows.opened().stream().filter(PartDifference::isPublic).toList();
    }

    private static boolean isPublic(Edge edge) {
        return edge.from().kind() == End.Kind.OUTSIDE;
    }
}
