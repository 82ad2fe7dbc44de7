package dev.cellc.compiler;

import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.gate.Gate;
import dev.cellc.compiler.promotion.Facts;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Transition;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import dev.cellc.compiler.validate.Validator;
import dev.cellc.compiler.yaml.Documents;
import java.util.ArrayList;
import java.util.List;

/** What runs where, and how it gets there. Text in, text out: who asks knows the history and writes the files. */
public final class Promotions {
    private Promotions() {}

    /** A tree as promotions see it; what is wrong with it is said by whoever compiles it. */
    public static Program program(SourceTree tree) {
        DiagnosticSink deaf = diagnostic -> {};
        Documents documents = Compiler.parse(tree, deaf);
        Declarations declarations = Validator.validate(documents, Version.current(), deaf);
        return Compiler.program(documents, declarations, Compiler.resolve(declarations, deaf));
    }

    /**
     * What keeps a transition from being legal on top of a program; {@code waivesApprovals}: in an emergency, which has a
     * reason.
     */
    public static List<Diagnostic> problems(
            Program parent, Transition transition, Facts facts, boolean waivesApprovals) throws InputException {
        List<Diagnostic> found = new ArrayList<>();
        Gate.check(parent, transition, facts, waivesApprovals, found::add);
        return found.stream().sorted().distinct().toList();
    }
}
