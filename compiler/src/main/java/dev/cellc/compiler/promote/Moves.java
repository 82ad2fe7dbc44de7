package dev.cellc.compiler.promote;

import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.promotion.Deployment;
import dev.cellc.compiler.promotion.Move;
import dev.cellc.compiler.promotion.Operation;
import dev.cellc.compiler.promotion.PastDeployment;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Request;
import dev.cellc.compiler.promotion.Snapshot;
import dev.cellc.compiler.source.InputException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each component of a request gets in the environment that it is for. */
final class Moves {
    private final Program program;
    private final Request request;
    private final DiagnosticSink sink;

    Moves(Program program, Request request, DiagnosticSink sink) {
        this.program = program;
        this.request = request;
        this.sink = sink;
    }

    List<Move> all() throws InputException {
        List<Move> moves = new ArrayList<>();
        for (Component component : Selection.of(program, request)) {
            String environment = environment(component);
            Move move = switch (request.operation()) {
                case PROMOTE, APPROVE -> promoted(component, environment);
                case DEPLOY -> deployed(component, environment);
                case SUSPEND -> inState(component, environment, ReleaseState.SUSPEND);
                case UNDEPLOY -> inState(component, environment, ReleaseState.UNDEPLOY);
                case RESUME -> inState(component, environment, ReleaseState.ACTIVE);
                case ROLLBACK -> throw new IllegalStateException("what to go back to is history");
            };
            if (move != null) {
                moves.add(move);
            }
        }
        if (moves.isEmpty() && request.component() == null) {
            reportNothing();
        }
        return moves;
    }

    /** That some of a project stay where they are is nothing to speak of, that all of them do is. */
    private void reportNothing() throws InputException {
        for (Component component : Selection.of(program, request)) {
            sink.report(PlanDiagnostics.nothingToPromote(component, environment(component), request.from()));
        }
    }

    /** The one that is asked for; else, for a deployment, the only root. */
    private String environment(Component component) throws InputException {
        String wanted = request.to();
        if (wanted == null) {
            List<Environment> roots = component.pipeline().roots();
            if (roots.size() == 1) {
                return roots.get(0).name().value();
            }
            throw new InputException(
                    "`" + component.id().component() + "` can be deployed to several environments",
                    "name one of " + String.join(", ", names(roots)) + " with `--env`");
        }
        return known(component, wanted);
    }

    /** Null where the source has nothing of it and it is one of many, or where that is reported. */
    private @Nullable Move promoted(Component component, String environment) throws InputException {
        String from = request.from() == null ? source(component, environment) : known(component, request.from());
        Snapshot snapshot = from == null ? null : program.in(component, from);
        if (snapshot == null) {
            if (request.component() != null) {
                sink.report(PlanDiagnostics.nothingToPromote(component, environment, from));
            }
            return null;
        }
        return move(component, environment, request.operation(), from, snapshot);
    }

    /** The environment, if the pipeline of the component has it. */
    static String known(Component component, String environment) throws InputException {
        if (component.pipeline().environment(environment) == null) {
            List<String> known = names(component.pipeline().environments());
            String near = NearNames.nearest(environment, known);
            throw new InputException(
                    "the pipeline of `" + component.id().component() + "` has no environment `" + environment + "`",
                    near == null ? "there are: " + String.join(", ", known) : "did you mean `" + near + "`?");
        }
        return environment;
    }

    private static List<String> names(List<Environment> environments) {
        return environments.stream()
                .map(environment -> environment.name().value())
                .toList();
    }

    /** The only one of those that lead there that has it; null where none has. */
    private @Nullable String source(Component component, String environment) throws InputException {
        List<String> having = component.pipeline().to(environment).stream()
                .map(way -> way.source().value())
                .filter(source -> program.in(component, source) != null)
                .toList();
        if (having.size() > 1) {
            throw new InputException(
                    "`" + component.id().component() + "` can come to `" + environment + "` from several environments",
                    "name one of `" + String.join("`, `", having) + "` with `--from`");
        }
        return having.isEmpty() ? null : having.get(0);
    }

    private @Nullable Move deployed(Component component, String environment) {
        Snapshot current = program.current(component.id());
        if (current == null) {
            if (request.component() != null) {
                sink.report(PlanDiagnostics.nothingDeclared(component));
            }
            return null;
        }
        return move(component, environment, Operation.DEPLOY, null, current);
    }

    private @Nullable Move inState(Component component, String environment, ReleaseState state) {
        Deployment present = program.deployment(component.id(), environment);
        if (present == null) {
            if (request.component() != null) {
                sink.report(PlanDiagnostics.notPinned(component, environment));
            }
            return null;
        }
        return new Move(
                component,
                environment,
                request.operation(),
                present.promotedFrom(),
                present,
                present.snapshot(),
                state);
    }

    /** What holds in the target beside the snapshot stays. */
    private Move move(
            Component component, String environment, Operation operation, @Nullable String from, Snapshot snapshot) {
        Deployment present = program.deployment(component.id(), environment);
        ReleaseState state = present == null ? ReleaseState.ACTIVE : present.state();
        return new Move(component, environment, operation, from, present, snapshot, state);
    }

    static Move back(Program program, Component component, PastDeployment past) {
        Deployment old = past.deployment();
        Deployment present = program.deployment(component.id(), old.environment());
        ReleaseState state = present == null ? ReleaseState.ACTIVE : present.state();
        return new Move(
                component, old.environment(), Operation.ROLLBACK, old.promotedFrom(), present, old.snapshot(), state);
    }

    /** The same way for a component that goes along; null if it has none, or nothing to bring. */
    static @Nullable Move along(Program program, Component component, Move other) {
        String from = other.from();
        boolean isThere = component.pipeline().to(other.environment()).stream()
                .map(Way::source)
                .anyMatch(source -> source.value().equals(from));
        Snapshot snapshot = from != null && isThere ? program.in(component, from) : null;
        if (snapshot == null) {
            return null;
        }
        Deployment present = program.deployment(component.id(), other.environment());
        ReleaseState state = present == null ? ReleaseState.ACTIVE : present.state();
        Move move = new Move(component, other.environment(), Operation.PROMOTE, from, present, snapshot, state);
        return move.isDone() ? null : move;
    }
}
