package dev.cellc.compiler.relation;

import java.util.List;
import java.util.stream.Stream;

/** All traffic that is permitted, sorted, and who is protected by which policies. Whatever is not here is stopped. */
public record Relation(List<Edge> edges, List<Guard> guards) {
    public static final Relation EMPTY = new Relation(List.of(), List.of());

    public Relation {
        edges = edges.stream().sorted().distinct().toList();
        guards = List.copyOf(guards);
    }

    /** The ends that people may mean by a text. */
    public List<End> called(String text) {
        return ends().filter(end -> end.names().contains(text))
                .distinct()
                .sorted()
                .toList();
    }

    /** All that ends can be called. */
    public List<String> names() {
        return ends().flatMap(end -> end.names().stream()).distinct().sorted().toList();
    }

    private Stream<End> ends() {
        return Stream.concat(
                edges.stream().flatMap(edge -> Stream.of(edge.from(), edge.to())),
                guards.stream().map(Guard::end));
    }

    /** What of it lets traffic from one end pass, and to another; any port where it is 0. */
    public List<Edge> between(List<End> from, List<End> to, int port) {
        return edges.stream()
                .filter(edge -> from.isEmpty() || from.stream().anyMatch(edge.from()::covers))
                .filter(edge -> to.isEmpty() || to.stream().anyMatch(edge.to()::covers))
                .filter(edge -> port == 0 || edge.port() == 0 || edge.port() == port)
                .toList();
    }

    /** The same, of some environments only; of all where none is named. */
    public Relation in(List<String> environments) {
        if (environments.isEmpty()) {
            return this;
        }
        return new Relation(
                edges.stream()
                        .filter(edge -> environments.contains(edge.environment()))
                        .toList(),
                guards.stream()
                        .filter(guard -> environments.contains(guard.environment()))
                        .toList());
    }
}
