package dev.cellc.compiler;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.Label;
import dev.cellc.compiler.promotion.Move;
import dev.cellc.compiler.promotion.Movement;
import dev.cellc.compiler.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** The wording of what has to be promoted together. */
final class CompanionDiagnostics {
    private CompanionDiagnostics() {}

    /** At the first of the errors that would be there without company. */
    static List<Diagnostic> needed(List<Diagnostic> errors, List<Move> asked, List<Move> all) {
        Diagnostic first = errors.get(0);
        String environment = asked.get(0).environment();
        String others = names(all.stream().filter(move -> !asked.contains(move)).toList());
        Diagnostic needed = Diagnostic.of(
                DiagnosticCode.NEEDS_OTHERS,
                first.span(),
                names(asked) + " cannot be promoted to `" + environment + "` without " + others + ": "
                        + first.message());
        for (Span secret : first.secrets()) {
            needed = needed.hiding(secret);
        }
        for (Label label : first.labels()) {
            needed = needed.label(label.span(), label.text());
        }
        return List.of(needed.help(
                "promote together, in this order: " + names(all) + "; `--with-dependencies` does that in one commit"));
    }

    private static String names(List<Move> moves) {
        return moves.stream()
                .map(move -> "`" + Movement.name(move.component().id()) + "`")
                .collect(Collectors.joining(", "));
    }
}
