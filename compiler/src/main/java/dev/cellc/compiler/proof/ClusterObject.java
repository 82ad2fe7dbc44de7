package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.resource.Printed;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** An object of a cluster, as far as it matters for who can call whom. */
sealed interface ClusterObject {

    /** What objects refer to each other by. */
    record Name(String namespace, String name) {
        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Name that && namespace.equals(that.namespace) && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return namespace.hashCode() * 31 + name.hashCode();
        }
    }

    /**
     * A policy, the object that it stands in, and whether Cilium takes it; {@code namesNamespaces}: peers are told by
     * labels of their namespaces.
     */
    record PolicyObject(Printed printed, PolicyEngine.Reading reading, boolean namesNamespaces)
            implements ClusterObject {}

    /** The pods of one workload. */
    record Pods(String name, String namespace, SortedMap<String, String> labels, List<Party.NamedPort> ports)
            implements ClusterObject {}

    /** A Namespace. */
    record Space(String name, SortedMap<String, String> labels) implements ClusterObject {}

    /** A Service: what it forwards to pods with labels, to none where it has no selector. */
    record Service(Name name, SortedMap<String, String> selector, List<Forwarding> ports) implements ClusterObject {}

    /** A port of a Service, and the one of pods that it stands for, as they are written. */
    record Forwarding(String port, String targetPort, String protocol) {}

    /** A route of the gateways that it names, and the object that it stands in. */
    record Route(Printed printed, List<String> gateways, List<String> hosts, List<RouteRule> rules)
            implements ClusterObject {}

    /** Where requests for a path go, once {@code headers} are set to these values. */
    record RouteRule(List<String> paths, List<String> headers, List<Reference> backends) {}

    /** An object that a route leads to, and its port as it is written. */
    record Reference(String group, String kind, Name name, String port) {}

    /** What lets requests with values of headers wait until there is a pod to answer them. */
    record Waker(List<String> headers, Name service, String port) implements ClusterObject {}

    /** Hosts outside the cluster that routes can lead to. */
    record Backend(Name name, List<Host> hosts) implements ClusterObject {}

    /** A host by name or address, and its port as it is written. */
    record Host(String name, String port) {}
}
