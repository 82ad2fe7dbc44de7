package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Tree;
import java.util.List;

/** What a probe or hook does is complete: a command, a port, a scheme that there is. */
final class ProbeActionRule {
    private static final List<String> SCHEMES = List.of("HTTP", "HTTPS");
    private static final long LAST_PORT = 65_535;
    private static final long DEFAULT_GRACE = 30;

    private final PodContainer container;
    private final List<String> path;
    private final Tree.Obj action;
    private final DiagnosticSink sink;

    /** {@code path} ends with the name of the action. */
    ProbeActionRule(PodContainer container, List<String> path, Tree.Obj action, DiagnosticSink sink) {
        this.container = container;
        this.path = path;
        this.action = action;
        this.sink = sink;
    }

    void check() {
        switch (path.get(path.size() - 1)) {
            case "exec" -> command();
            case "sleep" -> sleep();
            case "httpGet" -> {
                port();
                scheme();
                headers();
            }
            default -> port();
        }
    }

    private void command() {
        if (!(action.get("command") instanceof Tree.Arr words) || words.items().isEmpty()) {
            sink.report(PodDiagnostics.missing(container, path, "command"));
        }
    }

    /** A name is looked up elsewhere. */
    private void port() {
        if (action.get("port") == null) {
            sink.report(PodDiagnostics.missing(container, path, "port"));
        } else if (action.get("port") instanceof Tree.Num port && !ProbeFormRule.isWithin(port.text(), 1, LAST_PORT)) {
            sink.report(PodDiagnostics.outOfRange(container, ProbeFormRule.with(path, "port"), 1, LAST_PORT));
        }
    }

    private void scheme() {
        if (action.get("scheme") instanceof Tree.Text scheme
                && !scheme.value().isEmpty()
                && !SCHEMES.contains(scheme.value())) {
            sink.report(PodDiagnostics.unknownScheme(container, ProbeFormRule.with(path, "scheme"), scheme.value()));
        }
    }

    private void headers() {
        for (Tree header : action.get("httpHeaders") instanceof Tree.Arr list ? list.items() : List.<Tree>of()) {
            if (header instanceof Tree.Obj object
                    && object.get("name") instanceof Tree.Text name
                    && !name.value().matches("[-A-Za-z0-9]+")) {
                List<String> place = ProbeFormRule.with(path, "httpHeaders", name.value(), "name");
                sink.report(PodDiagnostics.badHeader(container, place, name.value()));
            }
        }
    }

    /** A hook cannot sleep for longer than the pod is given to end. */
    private void sleep() {
        long grace = DEFAULT_GRACE;
        if (container.pod().spec().get("terminationGracePeriodSeconds") instanceof Tree.Num seconds
                && ProbeFormRule.isWithin(seconds.text(), 0, Long.MAX_VALUE)) {
            grace = Long.parseLong(seconds.text());
        }
        if (action.get("seconds") instanceof Tree.Num seconds && !ProbeFormRule.isWithin(seconds.text(), 0, grace)) {
            sink.report(PodDiagnostics.outOfRange(container, ProbeFormRule.with(path, "seconds"), 0, grace));
        }
    }
}
