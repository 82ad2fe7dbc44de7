package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two cells must not share a namespace: names are joined with hyphens, which names may contain themselves. */
final class NamespaceRule {
    private NamespaceRule() {}

    static void check(List<Cell> cells, DiagnosticSink sink) {
        Map<String, Cell> seen = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Cell first = seen.putIfAbsent(cell.namespace(), cell);
            if (first != null) {
                sink.report(CheckDiagnostics.sharedNamespace(cell, first));
            }
        }
    }
}
