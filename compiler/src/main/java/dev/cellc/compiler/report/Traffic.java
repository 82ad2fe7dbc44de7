package dev.cellc.compiler.report;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.relation.Guard;
import dev.cellc.compiler.relation.Relation;
import java.util.Comparator;
import java.util.List;

/** Who may call whom in a cell, out of it and into it, and which declarations and policies say so. */
final class Traffic {
    /** The order in which people look: from outside in, and then out again. */
    private static final List<String> DIRECTIONS = List.of("north", "west", "within", "east", "south");

    private Traffic() {}

    static Html section(Estate estate, Cell cell) {
        Relation relation = estate.relation(cell.id());
        Table table = Table.of(
                "Permitted traffic; whatever is not listed is stopped",
                "From",
                "To",
                "Port",
                "Direction",
                "Because of",
                "Let pass by");
        relation.edges().stream()
                .sorted(Comparator.comparingInt((Edge edge) -> DIRECTIONS.indexOf(edge.direction()))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(edge -> table.row(row(edge)));
        String none = estate.hasErrors()
                ? "Traffic is known once the declarations compile."
                : "No declaration asks for traffic: all of it is stopped.";
        return Words.section("traffic", "Traffic", table.or(none), guards(relation.guards()));
    }

    private static List<Html> row(Edge edge) {
        return List.of(
                Words.code(edge.from().described()),
                Words.code(edge.to().described()),
                Html.text(edge.portText()),
                Words.badge(edge.direction(), edge.direction()),
                Words.list(edge.because().stream().map(Words::prose).toList()),
                Words.list(edge.policies().stream().map(Words::prose).toList()));
    }

    private static Html guards(List<Guard> guards) {
        Table table = Table.of("What protects whom", "Pods", "Policies");
        for (Guard guard : guards) {
            table.row(List.of(
                    Words.code(guard.end().described()),
                    Words.list(guard.policies().stream().map(Words::prose).toList())));
        }
        return table.isEmpty() ? Html.NONE : table.html();
    }
}
