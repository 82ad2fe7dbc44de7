package dev.cellc.compiler;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.emit.Emitter;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.LineMap;
import java.util.List;
import java.util.Locale;

/** Diagnostics as results of a ResourceList: a line is a tag, as results know files and fields only. */
final class ResourceResults {
    private ResourceResults() {}

    static void append(List<Diagnostic> diagnostics, StringBuilder out) {
        if (diagnostics.isEmpty()) {
            return;
        }
        List<Tree.Obj> results =
                diagnostics.stream().map(ResourceResults::result).toList();
        out.append(Emitter.text(Tree.object().put("results", Tree.list(results)).build()));
    }

    private static Tree.Obj result(Diagnostic diagnostic) {
        LineMap.Position position =
                LineMap.of(diagnostic.span().file()).position(diagnostic.span().start());
        String help = diagnostic.help() == null ? "" : "; " + diagnostic.help();
        String path = diagnostic.span().file().path();
        String place = path + ':' + position.line() + ':' + position.column();
        return Tree.object()
                .put("message", place + ": " + diagnostic.message() + help)
                .put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT))
                .put("file", Tree.object().put("path", path))
                .put(
                        "tags",
                        Tree.object()
                                .put("code", diagnostic.code().id())
                                .put("column", Integer.toString(position.column()))
                                .put("line", Integer.toString(position.line())))
                .build();
    }
}
