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

    /** All of them in order, those that are called first; empty where no company helps. */
    List<Move> of(List<Move> asked) throws InputException {
        List<Move> all = new ArrayList<>(asked);
        while (fails(all)) {
            List<Move> more = Planner.neighbours(program, all);
            if (more.isEmpty()) {
                return List.of();
            }
            all.addAll(more);
        }
        return Planner.ordered(program, without(all, asked));
    }

    /** Leaves out whoever can stay where they are. */
    private List<Move> without(List<Move> all, List<Move> asked) throws InputException {
        List<Move> needed = new ArrayList<>(all);
        for (Move move : all) {
            List<Move> fewer = new ArrayList<>(needed);
            fewer.remove(move);
            if (!asked.contains(move) && !fails(fewer)) {
                needed = fewer;
            }
        }
        return needed;
    }

    private boolean fails(List<Move> moves) throws InputException {
        return before.with(moves).compilation().hasErrors();
    }
}
