package dev.cellc.compiler.diagram;

import dev.cellc.compiler.relation.End;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A diagram in columns: ends by how many arrows lead to them one after the other, circles cut where they are entered,
 * and in the columns between, a place for each arrow that passes them. In a column, everything stands where it comes
 * from.
 */
record Layers(List<List<Node>> columns, List<Way> ways) {

    Layers {
        columns = columns.stream().map(List::copyOf).toList();
        ways = List.copyOf(ways);
    }

    /** An end, or (null) where the arrow of this number passes a column. */
    record Node(int column, @Nullable End end, int arrow) implements Comparable<Node> {
        private static final Comparator<Node> ORDER = Comparator.comparingInt(Node::column)
                .thenComparing(Node::end, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparingInt(Node::arrow);

        @Override
        public int compareTo(Node other) {
            return ORDER.compare(this, other);
        }
    }

    /** An arrow, and where it leads along, from end to end. An arrow to the left goes there directly. */
    record Way(Diagram.Arrow arrow, List<Node> nodes) {

        Way {
            nodes = List.copyOf(nodes);
        }
    }

    static Layers of(Diagram diagram) {
        Depths depths = new Depths(diagram);
        List<List<Node>> columns = new ArrayList<>();
        for (End end : diagram.ends()) {
            add(columns, depths.node(end));
        }
        List<Way> ways = new ArrayList<>();
        for (Diagram.Arrow arrow : diagram.arrows()) {
            Node from = depths.node(arrow.from());
            Node to = depths.node(arrow.to());
            List<Node> nodes = new ArrayList<>(List.of(from));
            for (int column = from.column() + 1; column < to.column(); column++) {
                Node between = new Node(column, null, ways.size());
                add(columns, between);
                nodes.add(between);
            }
            nodes.add(to);
            ways.add(new Way(arrow, nodes));
        }
        return new Layers(ordered(columns, ways), ways);
    }

    private static void add(List<List<Node>> columns, Node node) {
        while (columns.size() <= node.column()) {
            columns.add(new ArrayList<>());
        }
        columns.get(node.column()).add(node);
    }

    /** Each column by the middle of what leads to its nodes from the one before. */
    private static List<List<Node>> ordered(List<List<Node>> columns, List<Way> ways) {
        NavigableMap<Node, List<Node>> before = new TreeMap<>();
        for (Way way : ways) {
            for (int i = 1; i < way.nodes().size(); i++) {
                before.computeIfAbsent(way.nodes().get(i), key -> new ArrayList<>())
                        .add(way.nodes().get(i - 1));
            }
        }
        NavigableMap<Node, Integer> rows = new TreeMap<>();
        List<List<Node>> sorted = new ArrayList<>();
        for (List<Node> column : columns) {
            NavigableMap<Node, Double> middles = new TreeMap<>();
            for (int row = 0; row < column.size(); row++) {
                Node node = column.get(row);
                middles.put(
                        node,
                        before.getOrDefault(node, List.of()).stream()
                                .filter(rows::containsKey)
                                .mapToInt(rows::get)
                                .average()
                                .orElse(row));
            }
            List<Node> order = new ArrayList<>(column);
            order.sort(Comparator.comparingDouble(middles::get));
            for (int row = 0; row < order.size(); row++) {
                rows.put(order.get(row), row);
            }
            sorted.add(order);
        }
        return sorted;
    }

    /** How many arrows lead to each end one after the other. */
    private static final class Depths {
        private final SortedMap<End, Integer> depths = new TreeMap<>();
        private final SortedMap<End, List<End>> callers = new TreeMap<>();

        Depths(Diagram diagram) {
            diagram.arrows()
                    .forEach(arrow -> callers.computeIfAbsent(arrow.to(), key -> new ArrayList<>())
                            .add(arrow.from()));
            diagram.ends().forEach(end -> depth(end, new ArrayList<>()));
        }

        Node node(End end) {
            return new Node(Objects.requireNonNull(depths.get(end)), end, 0);
        }

        private int depth(End end, List<End> way) {
            Integer known = depths.get(end);
            if (known != null) {
                return known;
            }
            way.add(end);
            int depth = 0;
            for (End caller : callers.getOrDefault(end, List.of())) {
                if (!way.contains(caller)) {
                    depth = Math.max(depth, depth(caller, way) + 1);
                }
            }
            way.remove(way.size() - 1);
            depths.put(end, depth);
            return depth;
        }
    }
}
