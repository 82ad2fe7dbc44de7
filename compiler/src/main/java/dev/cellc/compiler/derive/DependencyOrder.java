package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which order components can be started: each after those that it calls. Those that call each other in a circle
 * share a rank, and a circle of theirs is reported.
 */
final class DependencyOrder {
    private final Map<Place, Integer> numbers = new LinkedHashMap<>();
    private final List<List<Call>> calls = new ArrayList<>();
    private final List<List<Integer>> successors = new ArrayList<>();
    private final int[] ranks;

    private DependencyOrder(Map<Place, List<Outgoing>> flows) {
        flows.keySet().forEach(place -> numbers.put(place, numbers.size()));
        flows.forEach((place, outgoing) -> {
            List<Call> known = calls(outgoing);
            calls.add(known);
            successors.add(known.stream()
                    .map(call -> numbers.getOrDefault(
                            new Place(call.endpoint().component(), place.environment()), numbers.size()))
                    .toList());
        });
        ranks = new int[numbers.size()];
    }

    /** The order of all that is deployed, by what goes out of it. */
    static DependencyOrder of(Map<Place, List<Outgoing>> flows, DiagnosticSink sink) {
        DependencyOrder order = new DependencyOrder(flows);
        for (List<Integer> component : StrongComponents.of(order.successors)) {
            order.rank(component);
            if (component.size() > 1) {
                sink.report(DeriveDiagnostics.circle(order.circle(component)));
            }
        }
        return order;
    }

    private static List<Call> calls(List<Outgoing> flows) {
        return flows.stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .toList();
    }

    /** How many have to come before it, one after the other; none before one that calls nobody. */
    int rank(Place place) {
        Integer number = numbers.get(place);
        return number == null ? 0 : ranks[number];
    }

    /** What a component leads to has its rank already. */
    private void rank(List<Integer> component) {
        int rank = 0;
        for (int node : component) {
            for (int successor : successors.get(node)) {
                rank = isIn(component, successor) ? rank : Math.max(rank, ranks[successor] + 1);
            }
        }
        for (int node : component) {
            ranks[node] = rank;
        }
    }

    private static boolean isIn(List<Integer> component, int node) {
        return Collections.binarySearch(component, node) >= 0;
    }

    /** A shortest way from the first member back to itself. */
    private List<Call> circle(List<Integer> component) {
        int start = component.get(0);
        Map<Integer, Step> reached = new LinkedHashMap<>();
        Deque<Integer> ahead = new ArrayDeque<>(List.of(start));
        while (!reached.containsKey(start)) {
            int node = ahead.remove();
            for (int i = 0; i < calls.get(node).size(); i++) {
                int successor = successors.get(node).get(i);
                Step step = new Step(
                        node == start ? null : reached.get(node),
                        calls.get(node).get(i));
                if (successor != node && isIn(component, successor) && reached.putIfAbsent(successor, step) == null) {
                    ahead.add(successor);
                }
            }
        }
        List<Call> circle = new ArrayList<>();
        for (Step step = reached.get(start); step != null; step = step.before()) {
            circle.add(0, step.call());
        }
        return circle;
    }

    private record Step(@Nullable Step before, Call call) {}
}
