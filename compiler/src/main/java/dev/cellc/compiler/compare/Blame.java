package dev.cellc.compiler.compare;

import dev.cellc.compiler.difference.DeclarationChange;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.relation.End;
import dev.cellc.compiler.relation.RelationDiff;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the changed declarations made an object another one: those that it comes from; and for a policy, which speaks
 * of others too, those that are the reason for a flow that came or went.
 */
final class Blame {
    private static final List<String> POLICIES =
            List.of("CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "NetworkPolicy");

    private final Declared before;
    private final Declared after;
    private final SortedMap<String, DeclarationChange> changes;
    private final RelationDiff flows;

    Blame(Declared before, Declared after, SortedMap<String, DeclarationChange> changes, RelationDiff flows) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.flows = flows;
    }

    /** An object and whom it is about: a component of a cell, or empty for a gateway. */
    record Subject(
            String kind,
            String component,
            @Nullable Manifest old,
            @Nullable Manifest now) {

        boolean isPolicy() {
            return POLICIES.contains(kind);
        }

        boolean isConcernedBy(Edge edge) {
            return component.isEmpty()
                    ? edge.from().kind() == End.Kind.OUTSIDE
                            || edge.from().kind() == End.Kind.ORGANIZATION
                            || edge.to().kind() == End.Kind.OUTSIDE
                    : edge.from().name().equals(component) || edge.to().name().equals(component);
        }
    }

    /** By identity; empty where none of the changed declarations has to do with it directly. */
    List<String> causes(Subject subject) {
        SortedSet<String> causes = new TreeSet<>();
        if (subject.isPolicy()) {
            reasons(flows.opened(), subject).forEach(place -> causes.add(after.at(place)));
            reasons(flows.closed(), subject).forEach(place -> causes.add(before.at(place)));
            causes.retainAll(changes.keySet());
        }
        if (causes.isEmpty()) {
            origins(subject.now()).forEach(place -> causes.add(after.at(place)));
            origins(subject.old()).forEach(place -> causes.add(before.at(place)));
            causes.retainAll(changes.keySet());
        }
        return List.copyOf(causes);
    }

    private static List<String> origins(@Nullable Manifest manifest) {
        return manifest == null ? List.of() : manifest.origins();
    }

    /** The places of the declarations that ask for a flow; a reason ends with its place in brackets. */
    private static Stream<String> reasons(List<Edge> edges, Subject subject) {
        return edges.stream()
                .filter(subject::isConcernedBy)
                .flatMap(edge -> edge.because().stream())
                .filter(reason -> reason.endsWith(")"))
                .map(reason -> reason.substring(reason.lastIndexOf('(') + 1, reason.length() - 1))
                .filter(place -> place.matches(".*:[0-9]+"));
    }
}
