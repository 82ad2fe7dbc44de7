package dev.cellc.compiler.proof;

import dev.cellc.compiler.yaml.Wanted;

/** What is read of the objects that are written, by their kinds: whatever decides about traffic. */
final class Needs {
    private static final Wanted NAME = Wanted.only("name", "namespace");
    private static final Wanted PORT = Wanted.only("name", "containerPort");
    private static final Wanted PORTS =
            Wanted.only().with("containers", Wanted.only().with("ports", PORT));
    private static final Wanted TEMPLATE =
            Wanted.only().with("metadata", Wanted.only("labels")).with("spec", PORTS);

    private static final Wanted POLICY = object(Wanted.ALL);
    private static final Wanted SERVICE =
            object(Wanted.only("selector").with("ports", Wanted.only("port", "targetPort", "protocol")));
    private static final Wanted RULE = Wanted.only()
            .with("backendRefs", Wanted.only("group", "kind", "name", "namespace", "port"))
            .with("filters", Wanted.only("requestHeaderModifier"))
            .with("matches", Wanted.only("method").with("path", Wanted.only("type", "value")));
    private static final Wanted ROUTE = object(Wanted.only("hostnames")
            .with("parentRefs", Wanted.only("name", "namespace", "sectionName"))
            .with("rules", RULE));
    private static final Wanted NAMESPACE =
            Wanted.only("kind").with("metadata", Wanted.only("name", "namespace", "labels"));
    private static final Wanted JOB = Wanted.only().with("spec", Wanted.only().with("template", TEMPLATE));
    private static final Wanted WORKLOAD =
            object(Wanted.only().with("template", TEMPLATE).with("jobTemplate", JOB));

    private Needs() {}

    private static Wanted object(Wanted spec) {
        return Wanted.only("kind").with("metadata", NAME).with("spec", spec);
    }

    /** An object that turns out to be of another kind then lacks what it would need to permit anything. */
    static Wanted of(String kind) {
        return switch (kind) {
            case "CiliumNetworkPolicy" -> POLICY;
            case "Namespace" -> NAMESPACE;
            case "Service" -> SERVICE;
            case "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute" -> ROUTE;
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob" -> WORKLOAD;
            default -> Wanted.ALL;
        };
    }
}
