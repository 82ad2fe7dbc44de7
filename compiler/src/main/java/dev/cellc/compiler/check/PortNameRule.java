package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Probes and hooks that ask a port by its name find it: among those of their own container, which is where Kubernetes
 * looks, and under the names there, which are not those of endpoints.
 */
final class PortNameRule {
    private static final List<List<String>> ASKERS = List.of(
            List.of("readinessProbe"),
            List.of("livenessProbe"),
            List.of("startupProbe"),
            List.of("lifecycle", "postStart"),
            List.of("lifecycle", "preStop"));
    private static final List<String> ACTIONS = List.of("httpGet", "tcpSocket");

    private PortNameRule() {}

    /** What prepares a pod has none of these, which is said elsewhere. */
    static void check(PodContainer container, DiagnosticSink sink) {
        if (container.startsPod() && container.pod().isTyped()) {
            return;
        }
        for (List<String> asker : ASKERS) {
            if (container.at(asker) instanceof Tree.Obj asking) {
                check(container, asker, asking, sink);
            }
        }
    }

    private static void check(PodContainer container, List<String> asker, Tree.Obj asking, DiagnosticSink sink) {
        for (String action : ACTIONS) {
            if (asking.get(action) instanceof Tree.Obj asked && asked.get("port") instanceof Tree.Text port) {
                List<String> names = names(container);
                if (!names.contains(port.value())) {
                    List<String> path = new ArrayList<>(asker);
                    path.addAll(List.of(action, "port"));
                    sink.report(CheckDiagnostics.unknownPortName(
                            container, container.place(path), String.join(".", asker), port.value(), names));
                }
            }
        }
    }

    private static List<String> names(PodContainer container) {
        List<String> names = new ArrayList<>();
        for (Tree port : container.at(List.of("ports")) instanceof Tree.Arr ports ? ports.items() : List.<Tree>of()) {
            if (port instanceof Tree.Obj object && object.get("name") instanceof Tree.Text name) {
                names.add(name.value());
            }
        }
        return names;
    }
}
