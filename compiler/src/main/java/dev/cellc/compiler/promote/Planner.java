package dev.cellc.compiler.promote;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.promotion.Move;
import dev.cellc.compiler.promotion.PastDeployment;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Request;
import dev.cellc.compiler.promotion.SourceChange;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.util.List;

/** Requests → moves of components, the documents that say so, and which other components belong to them. */
public final class Planner {
    private Planner() {}

    /** The components that a request is about; there is at least one, and each knows the environment, if one is named. */
    public static List<Component> components(Program program, Request request) throws InputException {
        List<Component> components = Selection.of(program, request);
        for (Component component : components) {
            if (request.to() != null) {
                Moves.known(component, request.to());
            }
        }
        return components;
    }

    /** What a request moves; what keeps it from that is reported. */
    public static List<Move> moves(Program program, Request request, DiagnosticSink sink) throws InputException {
        return new Moves(program, request, sink).all();
    }

    /** The move that brings an earlier snapshot back. */
    public static Move back(Program program, Component component, PastDeployment past) {
        return Moves.back(program, component, past);
    }

    /** The environments in which a request would change a component. */
    public static List<String> environments(Component component, Request request) {
        return request.to() != null
                ? List.of(request.to())
                : component.pipeline().roots().stream()
                        .map(environment -> environment.name().value())
                        .toList();
    }

    /** That a component has changed in an environment before the request for it came to that. */
    public static Diagnostic overtaken(
            Program now, Component component, String environment, SourceChange by, String subject) {
        return PlanDiagnostics.overtaken(
                component, environment, now.deployment(component.id(), environment), by, subject);
    }

    /** The binding that a move leaves behind. */
    public static Mapping document(Program program, Move move) {
        return new BindingDocument(program, move).root();
    }

    /** Where a binding is written that is nowhere yet, from the root of the tree. */
    public static String path(Move move) {
        return BindingDocument.path(move);
    }

    /** The components that these call, or that call these, and that could be moved along. */
    public static List<Move> neighbours(Program program, List<Move> moves) {
        return new Neighbours(program).of(moves);
    }

    /** Those that are called before those that call. */
    public static List<Move> ordered(Program program, List<Move> moves) {
        return new Neighbours(program).ordered(moves);
    }
}
