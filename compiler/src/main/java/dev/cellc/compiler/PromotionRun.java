package dev.cellc.compiler;

import dev.cellc.compiler.Promotions.Limits;
import dev.cellc.compiler.Promotions.Plan;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.difference.Difference;
import dev.cellc.compiler.gate.Gate;
import dev.cellc.compiler.promote.Planner;
import dev.cellc.compiler.promotion.CommitMessage;
import dev.cellc.compiler.promotion.Facts;
import dev.cellc.compiler.promotion.Move;
import dev.cellc.compiler.promotion.Movement;
import dev.cellc.compiler.promotion.Operation;
import dev.cellc.compiler.promotion.PastDeployment;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Request;
import dev.cellc.compiler.promotion.SourceChange;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One request, from what it moves to the files that say so: all of it or nothing. */
final class PromotionRun {
    private static final Difference NO_DIFFERENCE = new Difference(List.of());

    /** Whoever suspends, resumes or undeploys says by that what is to go and to come back. */
    private static final List<Operation> BOUNDED = List.of(Operation.PROMOTE, Operation.DEPLOY, Operation.ROLLBACK);

    private final SourceTree tree;
    private final Request request;
    private final Limits limits;
    private final Facts facts;
    private final Program program;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    PromotionRun(SourceTree tree, Request request, Limits limits, Facts facts) {
        this.tree = tree;
        this.request = request;
        this.limits = limits;
        this.facts = facts;
        this.program = Promotions.program(tree);
    }

    Plan plan() throws InputException {
        return of(Planner.moves(program, request, problems::add), null);
    }

    Plan back(PastDeployment past) throws InputException {
        Move move = Planner.back(program, Planner.components(program, request).get(0), past);
        return of(List.of(move), past.commit());
    }

    private Plan of(List<Move> asked, @Nullable String rollbackOf) throws InputException {
        List<Move> moves = asked.stream().filter(move -> !move.isDone()).toList();
        if (!problems.isEmpty() || moves.isEmpty()) {
            if (problems.isEmpty()) {
                remarks.add("nothing to " + request.operation().text() + ": all of it is there already" + since(asked));
            }
            return refused(NO_DIFFERENCE);
        }
        for (Move move : moves) {
            Gate.check(program, move.transition(), facts, request.emergency() != null, problems::add);
        }
        return problems.isEmpty() ? compiled(moves, rollbackOf) : refused(NO_DIFFERENCE);
    }

    /** Whose commit brought it; of several components they may be many, and of a state that is set nobody asks. */
    private String since(List<Move> asked) {
        if (asked.size() != 1 || !BOUNDED.contains(request.operation())) {
            return "";
        }
        Move move = asked.get(0);
        try {
            SourceChange change = facts.inEnvironment(
                    move.component().id(), move.environment(), move.snapshot().digest());
            return change == null ? "" : ", since " + change.described();
        } catch (InputException e) {
            // A history that is cut off does not tell.
            return "";
        }
    }

    private Plan compiled(List<Move> moves, @Nullable String rollbackOf) throws InputException {
        Trial before = new Trial(tree, program, List.of());
        if (before.compilation().hasErrors()) {
            problems.addAll(before.compilation().errors());
            return refused(NO_DIFFERENCE);
        }
        Trial after = before.with(moves);
        if (after.compilation().hasErrors()) {
            List<Move> all =
                    request.operation() == Operation.PROMOTE ? new Companions(before, program).of(moves) : List.of();
            if (all.isEmpty() || !limits.withDependencies()) {
                problems.addAll(
                        all.isEmpty()
                                ? after.compilation().errors()
                                : CompanionDiagnostics.needed(
                                        after.compilation().errors(), moves, all));
                return refused(NO_DIFFERENCE);
            }
            return together(moves, all, before);
        }
        return finished(moves, before, after, rollbackOf);
    }

    /** Those that go along have to meet the same conditions. */
    private Plan together(List<Move> asked, List<Move> all, Trial before) throws InputException {
        for (Move move : all) {
            if (!asked.contains(move)) {
                remarks.add("moved along: " + Movement.name(move.component().id()));
                Gate.check(program, move.transition(), facts, request.emergency() != null, problems::add);
            }
        }
        return problems.isEmpty() ? finished(all, before, before.with(all), null) : refused(NO_DIFFERENCE);
    }

    private Plan finished(List<Move> moves, Trial before, Trial after, @Nullable String rollbackOf)
            throws InputException {
        Difference difference = Differ.between(before.side(), after.side()).in(environments(moves));
        if (BOUNDED.contains(request.operation())) {
            problems.addAll(new Budgets(limits).beyond(difference, moves));
        }
        if (!problems.isEmpty()) {
            return refused(difference);
        }
        return new Plan(after.written(), message(moves, rollbackOf), difference, after.warnings(before), remarks);
    }

    private CommitMessage message(List<Move> moves, @Nullable String rollbackOf) throws InputException {
        SortedSet<String> approvers = new TreeSet<>();
        SortedSet<String> sources = new TreeSet<>();
        for (Move move : moves) {
            approvers.addAll(Gate.approvers(program, move.transition(), facts));
            if (move.operation() == Operation.PROMOTE && move.from() != null) {
                sources.add(move.from());
            }
        }
        return new CommitMessage(
                request.operation(),
                "",
                sources.size() == 1 ? sources.first() : null,
                moves.get(0).environment(),
                moves.stream().map(Move::movement).toList(),
                rollbackOf,
                request.emergency(),
                List.copyOf(approvers));
    }

    private Plan refused(Difference difference) {
        return new Plan(
                List.of(),
                null,
                difference,
                problems.stream().sorted().distinct().toList(),
                remarks);
    }

    private static List<String> environments(List<Move> moves) {
        return moves.stream().map(Move::environment).distinct().sorted().toList();
    }
}
