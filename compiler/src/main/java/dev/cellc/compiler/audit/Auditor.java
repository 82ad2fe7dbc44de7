package dev.cellc.compiler.audit;

import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.promotion.CommitMessage;
import dev.cellc.compiler.promotion.Deployment;
import dev.cellc.compiler.promotion.Movement;
import dev.cellc.compiler.promotion.Operation;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Transition;
import dev.cellc.compiler.promotion.Transition.Deployed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two programs, the one on top of the other, and the message between them → what happened to deployments. */
public final class Auditor {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::environment).thenComparing(place -> Movement.name(place.component()));

    private Auditor() {}

    private record Place(ComponentId component, String environment) {}

    /** By environment and component; a message that speaks of a component says what was done to it, else it is guessed. */
    public static List<Transition> transitions(Program before, Program after, @Nullable CommitMessage message) {
        SortedMap<Place, Deployment> old = deployments(before);
        SortedMap<Place, Deployment> now = deployments(after);
        SortedSet<Place> places = new TreeSet<>(ORDER);
        places.addAll(old.keySet());
        places.addAll(now.keySet());
        List<Transition> transitions = new ArrayList<>();
        for (Place place : places) {
            Deployed was = Deployed.of(old.get(place));
            Deployment deployment = now.get(place);
            Deployed is = Deployed.of(deployment);
            if (!isSame(was, is)) {
                String from = deployment == null ? null : deployment.promotedFrom();
                transitions.add(transition(place, was, is, from, message));
            }
        }
        return transitions;
    }

    private static SortedMap<Place, Deployment> deployments(Program program) {
        SortedMap<Place, Deployment> found = new TreeMap<>(ORDER);
        for (Deployment deployment : program.deployments()) {
            found.put(new Place(deployment.component(), deployment.environment()), deployment);
        }
        return found;
    }

    private static boolean isSame(@Nullable Deployed was, @Nullable Deployed is) {
        return was != null
                && is != null
                && was.state() == is.state()
                && was.snapshot().saysTheSameAs(is.snapshot());
    }

    private static Transition transition(
            Place place,
            @Nullable Deployed was,
            @Nullable Deployed is,
            @Nullable String from,
            @Nullable CommitMessage message) {
        boolean isSaid = message != null
                && message.to().equals(place.environment())
                && message.movements().stream()
                        .anyMatch(each -> each.component().equals(Movement.name(place.component())));
        Operation operation = message != null && isSaid ? message.operation() : guessed(was, is);
        return new Transition(place.component(), place.environment(), operation, from, was, is);
    }

    private static Operation guessed(@Nullable Deployed was, @Nullable Deployed is) {
        if (is == null) {
            return Operation.UNDEPLOY;
        }
        if (was == null || !is.snapshot().saysTheSameAs(was.snapshot())) {
            return Operation.PROMOTE;
        }
        return is.state() == ReleaseState.ACTIVE
                ? Operation.RESUME
                : is.state() == ReleaseState.SUSPEND ? Operation.SUSPEND : Operation.UNDEPLOY;
    }

    /** What is wrong with the records themselves: edited, without a digest, or other than the message says. */
    public static void check(
            Program after, List<Transition> transitions, @Nullable CommitMessage message, DiagnosticSink sink) {
        SortedMap<Place, Deployment> deployments = deployments(after);
        for (Transition transition : transitions) {
            Deployment deployment = deployments.get(new Place(transition.component(), transition.environment()));
            if (deployment != null && deployment.isEdited()) {
                sink.report(AuditDiagnostics.edited(deployment));
            } else if (deployment != null && deployment.recordedDigest() == null && transition.changesSnapshot()) {
                sink.report(AuditDiagnostics.unrecorded(deployment));
            }
        }
        if (message != null && message.operation() != Operation.APPROVE) {
            compare(transitions, message, sink);
        }
    }

    /** Each movement that is named is to have happened, and nothing else. */
    private static void compare(List<Transition> transitions, CommitMessage message, DiagnosticSink sink) {
        Map<String, Movement> said = new TreeMap<>();
        message.movements().forEach(movement -> said.put(movement.component(), movement));
        for (Transition transition : transitions) {
            String name = Movement.name(transition.component());
            Movement movement = transition.environment().equals(message.to()) ? said.remove(name) : null;
            if (movement == null) {
                sink.report(AuditDiagnostics.unsaid(transition, message));
            } else if (!isAs(movement, transition)) {
                sink.report(AuditDiagnostics.otherDigest(transition, movement));
            }
        }
        said.values().forEach(movement -> sink.report(AuditDiagnostics.nothingHappened(movement, message)));
    }

    private static boolean isAs(Movement movement, Transition transition) {
        boolean keepsSnapshot = !transition.changesSnapshot();
        return keepsSnapshot
                || (String.valueOf(movement.after()).equals(String.valueOf(transition.newDigest()))
                        && String.valueOf(movement.before()).equals(String.valueOf(transition.oldDigest())));
    }
}
