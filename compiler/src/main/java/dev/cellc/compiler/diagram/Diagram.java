package dev.cellc.compiler.diagram;

import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.relation.End;
import dev.cellc.compiler.relation.Guard;
import dev.cellc.compiler.relation.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One environment as people draw it: cells with their components, what is outside of them, and arrows. What every pod
 * may do anyway, asking for names and, in an open cell, calling its neighbours, gets no arrow.
 */
public record Diagram(String environment, List<Cell> cells, List<End> others, List<Arrow> arrows) {

    /** A cell by its project, and its components; {@code open}: they all may call each other. */
    public record Cell(String project, boolean open, List<End> components) {}

    /** All permitted traffic from one end to another, and where it leads as seen from the cell: north, south … */
    public record Arrow(End from, End to, String direction, List<String> ports) {

        /** The ports, and which side of the cell is crossed if one is. */
        public String label() {
            return String.join(", ", ports) + (direction.equals("within") ? "" : " (" + direction + ")");
        }
    }

    /** Only what has to do with a project, unless that is empty. */
    public static Diagram of(Relation relation, String environment, String project) {
        Relation all = relation.in(List.of(environment));
        List<Arrow> arrows = arrows(all).stream()
                .filter(arrow -> project.isEmpty() || isOf(arrow.from(), project) || isOf(arrow.to(), project))
                .toList();
        NavigableSet<End> ends = new TreeSet<>();
        Stream<End> guarded = all.guards().stream().map(Guard::end);
        guarded.filter(end -> end.kind() == End.Kind.COMPONENT)
                .filter(end -> project.isEmpty() || isOf(end, project))
                .forEach(ends::add);
        arrows.forEach(arrow -> ends.addAll(List.of(arrow.from(), arrow.to())));
        return new Diagram(
                environment,
                cells(ends, all.edges()),
                ends.stream().filter(end -> !isInCell(end)).toList(),
                arrows);
    }

    /** All that have a cell somewhere. */
    public static List<String> projects(Relation relation) {
        return Stream.concat(
                        relation.guards().stream().map(Guard::end),
                        relation.edges().stream().flatMap(edge -> Stream.of(edge.from(), edge.to())))
                .filter(Diagram::isInCell)
                .map(Diagram::project)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isInCell(End end) {
        return end.kind() == End.Kind.COMPONENT || end.kind() == End.Kind.CELL;
    }

    private static boolean isOf(End end, String project) {
        return isInCell(end) && project(end).equals(project);
    }

    private static String project(End end) {
        int slash = end.name().lastIndexOf('/');
        return slash < 0 ? end.name() : end.name().substring(0, slash);
    }

    private static List<Cell> cells(NavigableSet<End> ends, List<Edge> edges) {
        SortedMap<String, List<End>> components = new TreeMap<>();
        ends.stream()
                .filter(Diagram::isInCell)
                .forEach(end -> components
                        .computeIfAbsent(project(end), key -> new ArrayList<>())
                        .add(end));
        NavigableSet<String> open = new TreeSet<>();
        edges.stream().filter(Diagram::isWithinOpenCell).forEach(edge -> open.add(project(edge.from())));
        return components.entrySet().stream()
                .map(entry -> new Cell(entry.getKey(), open.contains(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static List<Arrow> arrows(Relation relation) {
        Map<List<Object>, NavigableSet<String>> ports = new LinkedHashMap<>();
        for (Edge edge : relation.edges()) {
            if (!isWithinOpenCell(edge) && !isLookup(edge)) {
                ports.computeIfAbsent(List.of(edge.from(), edge.to(), edge.direction()), key -> new TreeSet<>())
                        .add(edge.portText());
            }
        }
        return ports.entrySet().stream()
                .map(entry -> new Arrow(
                        (End) entry.getKey().get(0),
                        (End) entry.getKey().get(1),
                        (String) entry.getKey().get(2),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    private static boolean isWithinOpenCell(Edge edge) {
        return edge.from().kind() == End.Kind.CELL && edge.from().equals(edge.to());
    }

    private static boolean isLookup(Edge edge) {
        return edge.from().kind() == End.Kind.CELL && edge.to().equals(new End(End.Kind.PLATFORM, "dns"));
    }

    /** All ends, in the order in which they are drawn. */
    public List<End> ends() {
        return Stream.concat(cells.stream().flatMap(cell -> cell.components().stream()), others.stream())
                .toList();
    }

    /** What a box says: within the box of a cell a component needs no project. */
    public static String label(End end) {
        return switch (end.kind()) {
            case COMPONENT -> end.name().substring(end.name().lastIndexOf('/') + 1);
            case CELL -> "any pod";
            case PLATFORM, ORGANIZATION, OUTSIDE -> end.name();
        };
    }
}
