package dev.cellc.compiler.deliver;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which cells have to be there before a cell: those that it calls, as long as that leads nowhere back. Of the calls of
 * a circle, one that closes it is left out and reported. Cells go by their namespaces.
 */
final class CellOrder {
    private final SortedMap<String, SortedMap<String, Call>> calls = new TreeMap<>();
    private final Map<String, List<String>> before = new LinkedHashMap<>();
    private final SortedSet<String> open = new TreeSet<>();
    private final DiagnosticSink sink;

    private CellOrder(List<Cell> cells, DiagnosticSink sink) {
        this.sink = sink;
        for (Cell cell : cells) {
            SortedMap<String, Call> known = calls.computeIfAbsent(cell.namespace(), key -> new TreeMap<>());
            for (ComponentDeployment deployment : cell.deployments()) {
                for (Call call : deployment.calls()) {
                    if (!call.isWithinCell()) {
                        known.putIfAbsent(call.providerNamespace(), call);
                    }
                }
            }
        }
    }

    static CellOrder of(List<Cell> cells, DiagnosticSink sink) {
        CellOrder order = new CellOrder(cells, sink);
        for (String cell : order.calls.keySet()) {
            if (!order.before.containsKey(cell)) {
                order.walk(cell);
            }
        }
        return order;
    }

    /** The cells before one, sorted. */
    List<String> before(String cell) {
        return before.getOrDefault(cell, List.of());
    }

    /** A cell on the way, and the calls of it that have not been followed yet. */
    private record Step(String cell, Iterator<Map.Entry<String, Call>> ahead) {}

    /** Depth first: what leads back to the way that is being walked would close a circle. */
    private void walk(String start) {
        Deque<Step> way = new ArrayDeque<>();
        enter(start, way);
        while (!way.isEmpty()) {
            Step step = way.element();
            if (!step.ahead().hasNext()) {
                open.remove(step.cell());
                way.pop();
                continue;
            }
            Map.Entry<String, Call> next = step.ahead().next();
            if (open.contains(next.getKey())) {
                sink.report(DeliveryDiagnostics.circle(circle(way, next)));
                continue;
            }
            Objects.requireNonNull(before.get(step.cell())).add(next.getKey());
            if (!before.containsKey(next.getKey())) {
                enter(next.getKey(), way);
            }
        }
    }

    private void enter(String cell, Deque<Step> way) {
        open.add(cell);
        before.put(cell, new ArrayList<>());
        SortedMap<String, Call> known = calls.getOrDefault(cell, Collections.emptySortedMap());
        way.push(new Step(cell, known.entrySet().iterator()));
    }

    /** The call that closes a circle, then those that lead from its end to its start. */
    private List<Call> circle(Deque<Step> way, Map.Entry<String, Call> closing) {
        List<Call> circle = new ArrayList<>();
        String to = null;
        for (Step step : way) {
            if (to != null) {
                circle.add(
                        0,
                        Objects.requireNonNull(
                                Objects.requireNonNull(calls.get(step.cell())).get(to)));
            }
            to = step.cell();
            if (to.equals(closing.getKey())) {
                break;
            }
        }
        circle.add(0, closing.getValue());
        return circle;
    }
}
