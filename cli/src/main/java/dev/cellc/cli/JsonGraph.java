package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.Json;
import dev.cellc.compiler.diagram.Diagram;
import dev.cellc.compiler.relation.End;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Diagrams for programs: nodes and arrows of each environment. */
final class JsonGraph {
    private final StringBuilder out = new StringBuilder();

    private JsonGraph() {}

    static String of(List<Diagram> diagrams) {
        JsonGraph json = new JsonGraph();
        json.out.append("{\"environments\": ");
        json.list(diagrams, json::environment);
        return json.out.append("}\n").toString();
    }

    private void environment(Diagram diagram) {
        member("{\"environment\": ", diagram.environment());
        out.append(", \"cells\": ");
        list(diagram.cells(), cell -> {
            member("{\"project\": ", cell.project());
            out.append(", \"open\": ").append(cell.open()).append(", \"components\": ");
            list(cell.components(), end -> member("", Diagram.label(end)));
            out.append('}');
        });
        out.append(", \"others\": ");
        list(diagram.others(), this::end);
        out.append(", \"arrows\": ");
        list(diagram.arrows(), arrow -> {
            out.append("{\"from\": ");
            end(arrow.from());
            out.append(", \"to\": ");
            end(arrow.to());
            member(", \"direction\": ", arrow.direction());
            out.append(", \"ports\": ");
            list(arrow.ports(), port -> member("", port));
            out.append('}');
        });
        out.append('}');
    }

    private void end(End end) {
        member("{\"kind\": ", end.kind().name().toLowerCase(Locale.ROOT));
        member(", \"name\": ", end.name());
        out.append('}');
    }

    private void member(String before, String text) {
        out.append(before);
        Json.string(out, text);
    }

    private <T> void list(List<T> items, Consumer<T> writer) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            writer.accept(items.get(i));
        }
        out.append(']');
    }
}
