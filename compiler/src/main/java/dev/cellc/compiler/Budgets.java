package dev.cellc.compiler;

import dev.cellc.compiler.Promotions.Limits;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.difference.Change;
import dev.cellc.compiler.difference.Difference;
import dev.cellc.compiler.difference.PartDifference;
import dev.cellc.compiler.promotion.Move;
import dev.cellc.compiler.promotion.Movement;
import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What cannot be taken back by the next commit, and how much of it is allowed: deleted objects, opened doors. */
record Budgets(Limits limits) {

    List<Diagnostic> beyond(Difference difference, List<Move> moves) {
        List<Diagnostic> found = new ArrayList<>();
        for (PartDifference part : difference.parts()) {
            List<String> removed = part.groups().stream()
                    .flatMap(group -> group.objects().stream())
                    .filter(object -> object.change() == Change.REMOVED)
                    .map(object -> object.kind() + ' ' + object.name())
                    .toList();
            if (removed.size() > limits.deletions()) {
                Span place = moves.get(0).component().name().span();
                found.add(beyond(part, place, counted(removed.size(), "object") + " would be deleted in", removed)
                        .help("`--allow-delete " + removed.size() + "` allows it"));
            }
            List<String> exposed =
                    part.newPublicExposure().stream().map(Budgets::endpoint).toList();
            if (exposed.size() > limits.exposures()) {
                String what = "the public would reach " + counted(exposed.size(), "more endpoint") + " in";
                found.add(beyond(part, place(part.newPublicExposure().get(0), moves), what, exposed)
                        .help("`--allow-exposure " + exposed.size() + "` allows it"));
            }
        }
        return found;
    }

    /** The component that is exposed, if it is one that is moved. */
    private static Span place(Edge edge, List<Move> moves) {
        return moves.stream()
                .filter(move ->
                        Movement.name(move.component().id()).equals(edge.to().name()))
                .findFirst()
                .orElse(moves.get(0))
                .component()
                .name()
                .span();
    }

    private static Diagnostic beyond(PartDifference part, Span place, String what, List<String> names) {
        return Diagnostic.of(
                DiagnosticCode.BEYOND_BUDGET, place, what + " `" + part.name() + "`: " + String.join(", ", names));
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String endpoint(Edge edge) {
        return edge.to().described() + " at " + edge.portText();
    }
}
