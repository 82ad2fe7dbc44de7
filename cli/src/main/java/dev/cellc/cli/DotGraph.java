package dev.cellc.cli;

import dev.cellc.compiler.diagram.Diagram;
import dev.cellc.compiler.relation.End;
import java.util.List;

/** Diagrams in the language of Graphviz. */
final class DotGraph {
    private final StringBuilder out;
    private final Diagram diagram;
    private final int number;

    private DotGraph(StringBuilder out, Diagram diagram, int number) {
        this.out = out;
        this.diagram = diagram;
        this.number = number;
    }

    static String of(List<Diagram> diagrams) {
        StringBuilder out = new StringBuilder("digraph cells {\n  rankdir=LR;\n  node [shape=box];\n");
        for (int i = 0; i < diagrams.size(); i++) {
            new DotGraph(out, diagrams.get(i), i).environment();
        }
        return out.append("}\n").toString();
    }

    private void environment() {
        box("  ", "cluster_e" + number, diagram.environment());
        for (int i = 0; i < diagram.cells().size(); i++) {
            Diagram.Cell cell = diagram.cells().get(i);
            box("    ", "cluster_e" + number + "c" + i, cell.project() + (cell.open() ? " (open inside)" : ""));
            cell.components().forEach(end -> node("      ", end, ""));
            out.append("    }\n");
        }
        diagram.others().forEach(end -> node("    ", end, ", shape=ellipse"));
        out.append("  }\n");
        for (Diagram.Arrow arrow : diagram.arrows()) {
            out.append("  ").append(id(arrow.from())).append(" -> ").append(id(arrow.to()));
            out.append(" [label=").append(quoted(arrow.label())).append("];\n");
        }
    }

    private void box(String indentation, String id, String title) {
        out.append(indentation).append("subgraph ").append(id).append(" {\n");
        out.append(indentation).append("  label=").append(quoted(title)).append(";\n");
    }

    private void node(String indentation, End end, String style) {
        out.append(indentation).append(id(end)).append(" [label=");
        out.append(quoted(Diagram.label(end))).append(style).append("];\n");
    }

    private String id(End end) {
        return "e" + number + "n" + diagram.ends().indexOf(end);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
