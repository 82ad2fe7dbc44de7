package dev.cellc.compiler;

import dev.cellc.compiler.promote.Planner;
import dev.cellc.compiler.promotion.Move;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.source.InputException;
import java.util.ArrayList;
import java.util.List;

/** The components that have to be moved together with others so that the program compiles, and no more of them. */
final class Companions {
    private final Trial before;
    private final Program program;

    Companions(Trial before, Program program) {
        this.before = before;
        this.program = program;
    }

    /** Of moves that fail alone: all of them in order, those that are called first; empty where no company helps. */
    List<Move> of(List<Move> asked) throws InputException {
        List<Move> all = new ArrayList<>(asked);
        do {
            List<Move> more = Planner.neighbours(program, all);
            if (more.isEmpty()) {
                return List.of();
            }
            all.addAll(more);
        } while (fails(all));
        List<Move> companions =
                all.stream().filter(move -> !asked.contains(move)).toList();
        return Planner.ordered(program, new Reduction<Move>(moves -> !fails(moves)).of(all, companions));
    }

    private boolean fails(List<Move> moves) throws InputException {
        return before.with(moves).compilation().hasErrors();
    }
}
