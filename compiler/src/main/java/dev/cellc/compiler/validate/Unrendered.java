package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the language has and this version does not carry out yet. Whatever would be missing from the manifests is
 * refused by name; what only later commands need, or never had an effect, is a warning. The tables shrink over time.
 */
final class Unrendered {
    private static final List<String> POLICY = List.of(
            "authentication.type=apikey",
            "authentication.type=oauth2",
            "authentication.type=basic",
            "security.requireTLS=true",
            "security.minTLSVersion",
            "mediation");

    private static final List<String> CONTAINERS = List.of(
            "containers.*.artifactRef",
            "containers.*.envFrom",
            "containers.*.files",
            "containers.*.filesFrom",
            "endpoints.*.protocolOptions",
            "connections.*.type=external",
            "connections.*.type=managed",
            "connections.*.timeout",
            "connections.*.retries",
            "connections.*.circuitBreaker",
            "connections.*.mtls=true");

    private static final List<String> CAPABILITIES = List.of(
            "networkPolicy=kubernetes",
            "apiGateway=none",
            "secrets=csi-vault",
            "mtls=cilium-authentication",
            "mtls=ztunnel",
            "l7=on");

    /** Refused: the manifests would lack what is asked for. */
    private static final Map<Kind, List<List<String>>> REFUSED = refused();

    /** Read and checked, without an effect on manifests. */
    private static final Map<Kind, List<String>> IDLE = idle();

    private Unrendered() {}

    private static Map<Kind, List<List<String>>> refused() {
        Map<Kind, List<List<String>>> table = new EnumMap<>(Kind.class);
        List<String> classes = List.of("autoscalingTemplate", "disruptionBudgetTemplate", "resources");
        table.put(Kind.ORGANIZATION, List.of(List.of("quota", "limits", "access", "internalCIDRs", "displayName")));
        table.put(
                Kind.PROJECT,
                List.of(List.of(
                        "quota",
                        "access",
                        "cell.internalTraffic=declared",
                        "cell.internalTraffic=strict",
                        "cell.egress=open")));
        table.put(
                Kind.DATA_PLANE,
                List.of(
                        List.of(
                                "gateway.egress",
                                "gateway.public.podPort",
                                "gateway.organization.podPort",
                                "monitoring"),
                        under("capabilities.", CAPABILITIES)));
        table.put(Kind.ENVIRONMENT, List.of(List.of("constraints")));
        table.put(Kind.SERVICE_CLASS, List.of(classes));
        table.put(Kind.WEB_APPLICATION_CLASS, List.of(classes));
        table.put(Kind.SCHEDULED_TASK_CLASS, List.of(List.of("resources")));
        table.put(
                Kind.API_CLASS,
                List.of(
                        List.of("grpcPolicy"),
                        under("restPolicy.defaults.", POLICY),
                        under("restPolicy.public.", POLICY),
                        under("restPolicy.organization.", POLICY)));
        table.put(
                Kind.COMPONENT,
                List.of(List.of(
                        "componentType",
                        "parameters",
                        "type=ManualTask",
                        "type=Webhook",
                        "type=APIProxy",
                        "type=TestRunner",
                        "type=EventHandler")));
        table.put(Kind.WORKLOAD, List.of(CONTAINERS));
        table.put(Kind.SERVICE, List.of(List.of("scaling", "disruption", "overrides.*.*")));
        table.put(Kind.WEB_APPLICATION, List.of(List.of("scaling", "disruption", "overrides.*.*")));
        table.put(Kind.SCHEDULED_TASK, List.of(List.of("overrides.*.*")));
        table.put(Kind.SERVICE_BINDING, List.of(under("workloadSpec.", CONTAINERS)));
        table.put(Kind.WEB_APPLICATION_BINDING, List.of(under("workloadSpec.", CONTAINERS), List.of("overrides.*.*")));
        table.put(Kind.SCHEDULED_TASK_BINDING, List.of(under("workloadSpec.", CONTAINERS), List.of("overrides.*.*")));
        return table;
    }

    private static Map<Kind, List<String>> idle() {
        Map<Kind, List<String>> table = new EnumMap<>(Kind.class);
        for (Kind kind : List.of(
                Kind.BUILD_PLANE,
                Kind.MANAGED_SERVICE,
                Kind.COMPONENT_TYPE,
                Kind.API,
                Kind.API_BINDING,
                Kind.DEPLOYMENT_TRACK,
                Kind.BUILD,
                Kind.DEPLOYABLE_ARTIFACT)) {
            table.put(kind, List.of(""));
        }
        String target = "promotionPaths.*.targetEnvironmentRefs.*.";
        table.put(Kind.DEPLOYMENT_PIPELINE, under(target, List.of("approvers", "checks", "soak", "fanIn")));
        table.put(Kind.ENVIRONMENT, List.of("gateway.security"));
        for (Kind kind : List.of(
                Kind.SERVICE,
                Kind.WEB_APPLICATION,
                Kind.SCHEDULED_TASK,
                Kind.WEB_APPLICATION_BINDING,
                Kind.SCHEDULED_TASK_BINDING)) {
            table.put(kind, List.of("overrides.*=true", "overrides.*=false"));
        }
        return table;
    }

    private static List<String> under(String prefix, List<String> paths) {
        return paths.stream().map(path -> prefix + path).toList();
    }

    /** Judges a declaration that its schema lets through. */
    static void check(Kind kind, Mapping root, DiagnosticSink sink) {
        for (List<String> paths : REFUSED.getOrDefault(kind, List.of())) {
            paths.forEach(path -> new Search(path, sink, false).in(root.get("spec")));
        }
        for (String path : IDLE.getOrDefault(kind, List.of())) {
            if (path.isEmpty()) {
                Scalar place = (Scalar) Objects.requireNonNull(root.get("kind"));
                sink.report(idleKind(place));
            } else {
                new Search(path, sink, true).in(root.get("spec"));
            }
        }
        checkTrack(root, sink);
    }

    private static void checkTrack(Mapping root, DiagnosticSink sink) {
        YamlNode owner = root.get("spec") instanceof Mapping spec ? spec.get("owner") : null;
        YamlNode.Entry track = owner instanceof Mapping mapping ? mapping.entry("deploymentTrackName") : null;
        if (track != null
                && track.value() instanceof Scalar name
                && !name.isNull()
                && !name.text().equals("default")) {
            sink.report(refused(track, track.key().text()));
        }
    }

    /** Judges cellc.yaml. */
    static void checkSettings(YamlNode root, DiagnosticSink sink) {
        for (String path : List.of("sources", "delivery.type=argocd", "delivery.type=flux")) {
            new Search(path, sink, false).in(root);
        }
        under("profile.", CAPABILITIES).forEach(path -> new Search(path, sink, false).in(root));
    }

    /** A path of keys, {@code *} for any key or item, and maybe the value that the last one has to have. */
    private record Search(List<String> keys, String value, DiagnosticSink sink, boolean idle) {

        Search(String path, DiagnosticSink sink, boolean idle) {
            this(
                    List.of(path.split("=", 2)[0].split("\\.")),
                    path.contains("=") ? path.split("=", 2)[1] : "",
                    sink,
                    idle);
        }

        void in(@Nullable YamlNode node) {
            walk(node, 0);
        }

        private void walk(@Nullable YamlNode node, int depth) {
            if (node instanceof Sequence sequence && keys.get(depth).equals("*")) {
                sequence.items().forEach(item -> walk(item, depth + 1));
            } else if (node instanceof Mapping mapping) {
                for (YamlNode.Entry entry : mapping.entries()) {
                    if (keys.get(depth).equals("*")
                            || keys.get(depth).equals(entry.key().text())) {
                        visit(entry, depth);
                    }
                }
            }
        }

        private void visit(YamlNode.Entry entry, int depth) {
            if (depth + 1 < keys.size()) {
                walk(entry.value(), depth + 1);
            } else if (matches(entry.value())) {
                String key = entry.key().text();
                String said = value.isEmpty() ? key : key + ": " + value;
                sink.report(idle ? idleField(entry, said) : refused(entry, said));
            }
        }

        private boolean matches(YamlNode node) {
            boolean isNull = node instanceof Scalar scalar && scalar.isNull();
            return value.isEmpty()
                    ? !isNull
                    : node instanceof Scalar scalar && scalar.text().equals(value);
        }
    }

    private static Diagnostic refused(YamlNode.Entry entry, String what) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_RENDERED,
                        entry.key().span(),
                        "`" + what + "` is not carried out by this version of cellc")
                .help("remove it for now: the manifests would be written as if it were not there");
    }

    private static Diagnostic idleField(YamlNode.Entry entry, String what) {
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT, entry.key().span(), "`" + what + "` has no effect on the manifests")
                .help("it is read and checked, nothing else");
    }

    private static Diagnostic idleKind(Scalar kind) {
        return Diagnostic.of(
                        DiagnosticCode.NO_EFFECT,
                        kind.span(),
                        "a " + kind.text() + " has no effect on the manifests of this version")
                .help("it is read, checked and resolved, nothing else");
    }
}
