package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Probes and hooks are what Kubernetes takes for one: each does one thing, with numbers within their limits. */
final class ProbeFormRule {
    private static final List<String> PROBES = List.of("readinessProbe", "livenessProbe", "startupProbe");
    private static final List<String> HOOKS = List.of("postStart", "preStop");
    private static final List<String> PROBE_ACTIONS = List.of("exec", "grpc", "httpGet", "tcpSocket");
    private static final List<String> HOOK_ACTIONS = List.of("exec", "httpGet", "sleep", "tcpSocket");
    private static final List<String> TIMES =
            List.of("initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold");
    private static final String GRACE = "terminationGracePeriodSeconds";

    private final PodContainer container;
    private final DiagnosticSink sink;

    private ProbeFormRule(PodContainer container, DiagnosticSink sink) {
        this.container = container;
        this.sink = sink;
    }

    static void check(PodContainer container, DiagnosticSink sink) {
        ProbeFormRule rule = new ProbeFormRule(container, sink);
        for (String probe : PROBES) {
            if (container.tree().get(probe) instanceof Tree.Obj asking) {
                rule.probe(probe, asking);
            }
        }
        if (container.tree().get("lifecycle") instanceof Tree.Obj lifecycle) {
            for (String hook : HOOKS) {
                if (lifecycle.get(hook) instanceof Tree.Obj asking) {
                    rule.hook(hook, asking);
                }
            }
        }
    }

    private void probe(String name, Tree.Obj probe) {
        List<String> path = List.of(name);
        if (container.startsPod()) {
            sink.report(PodDiagnostics.probeOfInitContainer(container, path));
            return;
        }
        action(path, probe, PROBE_ACTIONS);
        boolean isReadiness = name.equals("readinessProbe");
        for (String time : TIMES) {
            boolean isOne = time.equals("successThreshold") && !isReadiness;
            number(path, probe, time, 0, isOne ? 1 : Integer.MAX_VALUE);
        }
        if (isReadiness && probe.get(GRACE) != null) {
            sink.report(PodDiagnostics.graceOfReadiness(container, List.of(name, GRACE)));
        } else {
            number(path, probe, GRACE, 1, Long.MAX_VALUE);
        }
    }

    private void hook(String name, Tree.Obj hook) {
        List<String> path = List.of("lifecycle", name);
        if (container.startsPod()) {
            sink.report(PodDiagnostics.probeOfInitContainer(container, path));
        } else {
            action(path, hook, HOOK_ACTIONS);
        }
    }

    private void action(List<String> path, Tree.Obj asking, List<String> actions) {
        List<String> found =
                actions.stream().filter(action -> asking.get(action) != null).toList();
        if (found.size() != 1) {
            sink.report(PodDiagnostics.notOneAction(container, path, found, actions));
        } else if (asking.get(found.get(0)) instanceof Tree.Obj action) {
            new ProbeActionRule(container, with(path, found.get(0)), action, sink).check();
        }
    }

    /** What is left out, or 0, means the default of Kubernetes. */
    private void number(List<String> path, Tree.Obj owner, String field, long least, long most) {
        if (owner.get(field) instanceof Tree.Num number && !isWithin(number.text(), least, most)) {
            sink.report(PodDiagnostics.outOfRange(container, with(path, field), least, most));
        }
    }

    static boolean isWithin(String number, long least, long most) {
        try {
            long value = Long.parseLong(number);
            return value >= least && value <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static List<String> with(List<String> path, String... more) {
        List<String> longer = new ArrayList<>(path);
        Stream.of(more).forEach(longer::add);
        return longer;
    }
}
