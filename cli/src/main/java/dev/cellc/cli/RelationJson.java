package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.Json;
import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.relation.End;
import java.util.List;
import java.util.Locale;

/** Who may reach whom, for programs. */
final class RelationJson {
    private final StringBuilder out = new StringBuilder();

    private RelationJson() {}

    static String render(List<Edge> edges) {
        RelationJson json = new RelationJson();
        json.out.append("{\"edges\": [");
        String separator = "\n";
        for (Edge edge : edges) {
            json.out.append(separator);
            json.edge(edge);
            separator = ",\n";
        }
        return json.out.append(edges.isEmpty() ? "]}\n" : "\n]}\n").toString();
    }

    private void edge(Edge edge) {
        out.append("  {\"environment\": ");
        Json.string(out, edge.environment());
        end("from", edge.from());
        end("to", edge.to());
        out.append(", \"protocol\": ");
        Json.string(out, edge.protocol());
        out.append(", \"port\": ").append(edge.port() == 0 ? "null" : Integer.toString(edge.port()));
        out.append(", \"direction\": ");
        Json.string(out, edge.direction());
        texts("because", edge.because());
        texts("policies", edge.policies());
        out.append('}');
    }

    private void end(String name, End end) {
        out.append(", \"").append(name).append("\": {\"kind\": ");
        Json.string(out, end.kind().name().toLowerCase(Locale.ROOT));
        out.append(", \"name\": ");
        Json.string(out, end.name());
        out.append('}');
    }

    private void texts(String name, List<String> texts) {
        out.append(", \"").append(name).append("\": [");
        for (int i = 0; i < texts.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            Json.string(out, texts.get(i));
        }
        out.append(']');
    }
}
