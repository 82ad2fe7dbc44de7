package dev.cellc.compiler.gate;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.promotion.Facts;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Snapshot;
import dev.cellc.compiler.promotion.Transition;
import dev.cellc.compiler.promotion.WorkloadDigest;
import dev.cellc.compiler.source.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules of promotion, for one transition on top of one commit: what is broken is said where it is asked for. */
public final class Gate {
    private final Program program;
    private final Facts facts;
    private final DiagnosticSink sink;
    private final boolean waivesApprovals;

    private Gate(Program program, Facts facts, boolean waivesApprovals, DiagnosticSink sink) {
        this.program = program;
        this.facts = facts;
        this.waivesApprovals = waivesApprovals;
        this.sink = sink;
    }

    /** {@code parent} is the program before the transition; {@code waivesApprovals}: an emergency, which has a reason. */
    public static void check(
            Program parent, Transition transition, Facts facts, boolean waivesApprovals, DiagnosticSink sink)
            throws InputException {
        Component component = parent.component(transition.component());
        if (component == null) {
            sink.report(GateDiagnostics.unknownComponent(transition));
            return;
        }
        new Gate(parent, facts, waivesApprovals, sink).check(component, transition);
    }

    /** Whose approvals count on the ways to an environment that ask for some. */
    public static List<String> approvers(Program parent, Transition transition, Facts facts) throws InputException {
        Component component = parent.component(transition.component());
        WorkloadDigest digest = transition.newDigest();
        Set<String> found = new TreeSet<>();
        if (component != null && digest != null) {
            for (Way way : component.pipeline().to(transition.environment())) {
                if (way.target().approval() != null) {
                    WayCheck check = new WayCheck(facts, false, diagnostic -> {});
                    found.addAll(check.counting(transition, way, digest, reason -> {}));
                }
            }
        }
        return List.copyOf(found);
    }

    /** What keeps somebody from approving what a way brings; nothing where no way asks for approvals. */
    public static Approval approval(Program parent, Transition transition, String principal, Facts facts)
            throws InputException {
        Component component = parent.component(transition.component());
        boolean isAsked = false;
        boolean isAccepted = false;
        for (Way way : component == null ? List.<Way>of() : component.pipeline().to(transition.environment())) {
            if (way.target().approval() != null
                    && (transition.from() == null || way.source().value().equals(transition.from()))) {
                isAsked = true;
                isAccepted |= ApproverList.holds(way.target().approvers(), principal, facts);
            }
        }
        return isAccepted ? Approval.WELCOME : isAsked ? Approval.REFUSED : Approval.POINTLESS;
    }

    /** What an approval by somebody is worth. */
    public enum Approval {
        WELCOME,
        /** They are no approver. */
        REFUSED,
        /** Nobody asks for one. */
        POINTLESS
    }

    private void check(Component component, Transition transition) throws InputException {
        switch (transition.operation()) {
            case PROMOTE -> promotion(component, transition);
            case DEPLOY -> deployment(component, transition);
            case ROLLBACK -> rollback(component, transition);
            case SUSPEND, RESUME, UNDEPLOY -> {
                if (transition.changesSnapshot()) {
                    sink.report(GateDiagnostics.changesSnapshot(component, transition));
                }
            }
            case APPROVE -> sink.report(GateDiagnostics.changesSnapshot(component, transition));
        }
    }

    /** Along a way of the pipeline; of a fan-in all ways count, or the one that is taken. */
    private void promotion(Component component, Transition transition) throws InputException {
        String from = transition.from();
        List<Way> ways = component.pipeline().to(transition.environment());
        Way taken = ways.stream()
                .filter(way -> way.source().value().equals(from))
                .findFirst()
                .orElse(null);
        if (taken == null) {
            sink.report(GateDiagnostics.noWay(component, transition));
            return;
        }
        WorkloadDigest digest = transition.newDigest();
        Snapshot source = program.in(component, taken.source().value());
        if (digest == null || source == null || !source.digest().equals(digest)) {
            sink.report(GateDiagnostics.notInSource(transition, taken, source));
            return;
        }
        List<Way> counting = FanIns.isAll(ways) ? ways : List.of(taken);
        for (Way way : counting) {
            Snapshot other = program.in(component, way.source().value());
            if (other == null || !other.digest().equals(digest)) {
                sink.report(GateDiagnostics.notInAll(transition, way, FanIns.demand(ways), other));
            } else {
                new WayCheck(facts, waivesApprovals, sink).check(transition, way, digest);
            }
        }
    }

    /** What is declared now, where nothing has to be promoted. */
    private void deployment(Component component, Transition transition) {
        if (!isOpen(component, transition.environment())) {
            sink.report(GateDiagnostics.promotedOnly(component, transition));
            return;
        }
        Snapshot current = program.current(transition.component());
        if (current == null || !current.digest().equals(transition.newDigest())) {
            sink.report(GateDiagnostics.notCurrent(component, transition));
        }
    }

    private static boolean isOpen(Component component, String environment) {
        Environment known = component.pipeline().environment(environment);
        return known != null
                && (component.pipeline().roots().contains(known)
                        || component.pipeline().takesCurrent(known));
    }

    /** What has run there before may run there again, with the approvals and checks that it then had. */
    private void rollback(Component component, Transition transition) throws InputException {
        WorkloadDigest digest = transition.newDigest();
        if (digest == null || !facts.wasIn(component.id(), transition.environment(), digest)) {
            sink.report(GateDiagnostics.neverThere(component, transition));
            return;
        }
        List<List<Diagnostic>> missing = new ArrayList<>();
        for (Way way : component.pipeline().to(transition.environment())) {
            List<Diagnostic> found = new ArrayList<>();
            new WayCheck(facts, waivesApprovals, found::add).checkRecords(transition, way, digest);
            missing.add(found);
        }
        if (!missing.isEmpty() && missing.stream().noneMatch(List::isEmpty)) {
            missing.get(0).forEach(sink::report);
        }
    }
}
