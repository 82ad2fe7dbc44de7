package dev.cellc.compiler.diagnostic;

import dev.cellc.compiler.source.LineMap;
import dev.cellc.compiler.source.Span;
import java.util.List;

/**
 * Diagnostics → one JSON object for programs, one diagnostic a line. Lines and columns count from 1, columns in code
 * points, ends are exclusive; all four are null for a file that is named without its text.
 */
public final class JsonRenderer {
    private static final int VERSION = 1;

    private final LineMaps maps = new LineMaps(List.of());
    private final StringBuilder out = new StringBuilder();

    private JsonRenderer() {}

    public static String render(List<Diagnostic> diagnostics) {
        return new JsonRenderer().document(diagnostics);
    }

    private String document(List<Diagnostic> diagnostics) {
        out.append("{\"version\":").append(VERSION).append(",\"diagnostics\":[");
        String separator = "\n";
        for (Diagnostic diagnostic : diagnostics) {
            out.append(separator);
            diagnostic(diagnostic);
            separator = ",\n";
        }
        Tally tally = Tally.of(diagnostics);
        out.append(diagnostics.isEmpty() ? "]" : "\n]");
        out.append(",\"errors\":").append(tally.errors());
        out.append(",\"warnings\":").append(tally.warnings());
        out.append(",\"infos\":").append(tally.infos());
        return out.append("}\n").toString();
    }

    private void diagnostic(Diagnostic diagnostic) {
        out.append('{');
        text("code", diagnostic.code().id()).append(',');
        text("severity", diagnostic.severity().text()).append(',');
        text("message", diagnostic.message()).append(',');
        place(diagnostic.span());
        out.append(",\"labels\":[");
        String separator = "";
        for (Label label : diagnostic.labels()) {
            out.append(separator).append('{');
            place(label.span());
            text(out.append(','), "text", label.text()).append('}');
            separator = ",";
        }
        out.append("],\"help\":");
        String help = diagnostic.help();
        if (help == null) {
            out.append("null}");
        } else {
            Json.string(out, help).append('}');
        }
    }

    private void place(Span span) {
        text("file", span.file().path());
        if (span.file().text().isEmpty()) {
            out.append(",\"line\":null,\"column\":null,\"endLine\":null,\"endColumn\":null");
            return;
        }
        LineMap map = maps.of(span.file());
        LineMap.Position start = map.position(span.start());
        LineMap.Position end = map.position(span.end());
        out.append(",\"line\":").append(start.line()).append(",\"column\":").append(start.column());
        out.append(",\"endLine\":").append(end.line()).append(",\"endColumn\":").append(end.column());
    }

    private StringBuilder text(String name, String value) {
        return text(out, name, value);
    }

    private static StringBuilder text(StringBuilder out, String name, String value) {
        return Json.string(Json.string(out, name).append(':'), value);
    }
}
