package dev.cellc.cli;

import dev.cellc.compiler.diagram.Diagram;
import dev.cellc.compiler.relation.End;
import java.util.List;

/** Diagrams as a flowchart of Mermaid, which forges draw where it stands in a page. */
final class MermaidGraph {
    private final StringBuilder out;
    private final Diagram diagram;
    private final int number;

    private MermaidGraph(StringBuilder out, Diagram diagram, int number) {
        this.out = out;
        this.diagram = diagram;
        this.number = number;
    }

    static String of(List<Diagram> diagrams) {
        StringBuilder out = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < diagrams.size(); i++) {
            new MermaidGraph(out, diagrams.get(i), i).environment();
        }
        return out.toString();
    }

    private void environment() {
        box(2, "e" + number, diagram.environment());
        for (int i = 0; i < diagram.cells().size(); i++) {
            Diagram.Cell cell = diagram.cells().get(i);
            box(4, "e" + number + "c" + i, cell.project() + (cell.open() ? " (open inside)" : ""));
            cell.components().forEach(end -> node(6, end));
            out.append("    end\n");
        }
        diagram.others().forEach(end -> node(4, end));
        for (Diagram.Arrow arrow : diagram.arrows()) {
            out.append("    ")
                    .append(id(arrow.from()))
                    .append(" -->|")
                    .append(quoted(arrow.label()))
                    .append("| ")
                    .append(id(arrow.to()))
                    .append('\n');
        }
        out.append("  end\n");
    }

    private void box(int indentation, String id, String title) {
        out.append(" ".repeat(indentation)).append("subgraph ").append(id).append('[');
        out.append(quoted(title)).append("]\n");
    }

    /** Rounded where it is no component. */
    private void node(int indentation, End end) {
        boolean square = end.kind() == End.Kind.COMPONENT || end.kind() == End.Kind.CELL;
        out.append(" ".repeat(indentation)).append(id(end)).append(square ? "[" : "([");
        out.append(quoted(Diagram.label(end))).append(square ? "]\n" : "])\n");
    }

    private String id(End end) {
        return "e" + number + "n" + diagram.ends().indexOf(end);
    }

    private static String quoted(String text) {
        return '"' + text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + '"';
    }
}
