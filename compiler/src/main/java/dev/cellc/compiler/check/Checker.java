package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Model;
import java.util.List;

/** Rules over the whole program; nothing is changed. */
public final class Checker {
    private Checker() {}

    public static void check(Model model, List<Cell> cells, DiagnosticSink sink) {
        LegalNameRule.check(model, cells, sink);
        NamespaceRule.check(cells, sink);
        RouteRule.check(cells, sink);
    }
}
