package dev.cellc.compiler;

import dev.cellc.compiler.audit.Auditor;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.promotion.Approval;
import dev.cellc.compiler.promotion.CommitMessage;
import dev.cellc.compiler.promotion.Facts;
import dev.cellc.compiler.promotion.Movement;
import dev.cellc.compiler.promotion.Operation;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Transition;
import dev.cellc.compiler.promotion.Transition.Deployed;
import dev.cellc.compiler.promotion.WorkloadDigest;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what a commit did to deployments was legal on top of its parent. Pure: the history comes as facts. */
public final class Audit {
    private Audit() {}

    /** What a commit did to deployments. */
    public static List<Transition> transitions(Program before, Program after, @Nullable CommitMessage message) {
        return Auditor.transitions(before, after, message);
    }

    /** What is wrong with a commit. */
    public static List<Diagnostic> problems(
            Program before, Program after, List<Transition> transitions, @Nullable CommitMessage message, Facts facts)
            throws InputException {
        List<Diagnostic> found = new ArrayList<>();
        Auditor.check(after, transitions, message, found::add);
        boolean isEmergency = message != null && message.emergency() != null;
        for (Transition transition : transitions) {
            boolean isSaid = message != null && message.operation() == transition.operation();
            found.addAll(
                    isSaid || !transition.changesSnapshot()
                            ? Promotions.problems(before, transition, facts, isEmergency)
                            : unsaid(before, transition, facts));
        }
        if (message != null && isEmergency) {
            found.add(emergency(transitions, message));
        }
        return found.stream().sorted().distinct().toList();
    }

    /** Of a commit that says nothing, as a revert does, any way in which the change would have been legal is fine. */
    private static List<Diagnostic> unsaid(Program before, Transition transition, Facts facts) throws InputException {
        List<Transition> readings = readings(before, transition, facts);
        for (Transition reading : readings) {
            if (Promotions.problems(before, reading, facts, false).isEmpty()) {
                return List.of();
            }
        }
        return Promotions.problems(before, readings.get(readings.size() - 1), facts, false);
    }

    /** The one that is most likely meant comes last. */
    private static List<Transition> readings(Program before, Transition transition, Facts facts) throws InputException {
        List<Transition> readings = new ArrayList<>();
        Component component = before.component(transition.component());
        WorkloadDigest digest = transition.newDigest();
        String environment = transition.environment();
        if (digest != null && facts.wasIn(transition.component(), environment, digest)) {
            readings.add(as(transition, Operation.ROLLBACK, null));
        }
        List<Way> ways = component == null ? List.of() : component.pipeline().to(environment);
        if (ways.isEmpty()) {
            readings.add(as(transition, Operation.DEPLOY, null));
        }
        for (Way way : ways) {
            readings.add(as(transition, Operation.PROMOTE, way.source().value()));
        }
        if (transition.from() != null && !ways.isEmpty()) {
            readings.add(as(transition, Operation.PROMOTE, transition.from()));
        }
        return readings;
    }

    private static Transition as(Transition transition, Operation operation, @Nullable String from) {
        return new Transition(
                transition.component(),
                transition.environment(),
                operation,
                from,
                transition.before(),
                transition.after());
    }

    private static Diagnostic emergency(List<Transition> transitions, CommitMessage message) {
        Span place = transitions.stream()
                .map(transition -> transition.after() == null ? transition.before() : transition.after())
                .filter(Deployed.class::isInstance)
                .findFirst()
                .map(deployed -> deployed.snapshot().workloadSpec().span())
                .orElse(Span.at(SourceFile.of("<message>", ""), 0));
        return Diagnostic.of(
                        DiagnosticCode.EMERGENCY,
                        place,
                        "approvals were waived in an emergency: " + message.emergency())
                .help("approve it afterwards, or roll it back");
    }

    /** An approval that a commit adds without the signature that makes it one. */
    public static Diagnostic unsignedApproval(SourceFile file, String by, String problem) {
        int at = Math.max(0, file.text().indexOf(by));
        return Diagnostic.of(
                        DiagnosticCode.UNSIGNED_APPROVAL,
                        new Span(file, at, Math.min(file.text().length(), at + by.length())),
                        "the approval of `" + by + "` does not count: it " + problem)
                .help("they approve by `cellc approve`, with their own key");
    }

    /** Those who a version of a file says have approved. */
    public static List<String> approvers(@Nullable String text) {
        Approval approval = text == null ? null : Approval.of(text);
        return approval == null
                ? List.of()
                : approval.entries().stream().map(Approval.Entry::by).toList();
    }

    /** How a component is called in messages. */
    public static String name(Transition transition) {
        return Movement.name(transition.component());
    }

    /** Whether anything runs where there is something pinned. */
    public static boolean isRunning(@Nullable Deployed deployed) {
        return deployed != null && deployed.state() == ReleaseState.ACTIVE;
    }
}
