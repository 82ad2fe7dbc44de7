package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a cluster makes of the texts that are written for it, as far as it matters for who can call whom. */
final class ClusterObjects {
    /** From here on a second processor helps more than starting it costs. */
    private static final int MANY = 500;

    private static final List<String> POLICIES =
            List.of("CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "NetworkPolicy");
    private static final List<String> WORKLOADS =
            List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Pod");
    private static final List<String> ROUTES = List.of("HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute");
    private static final List<String> OTHERS = List.of("Namespace", "Service", "InterceptorRoute", "Backend");

    /** Kinds of these names exist elsewhere too. */
    private static final List<String> GROUPS = List.of(
            "",
            "apps/",
            "batch/",
            "networking.k8s.io/",
            "cilium.io/",
            "gateway.networking.k8s.io/",
            "gateway.envoyproxy.io/",
            "http.keda.sh/");

    /** A policy, the object that it stands in, and whether Cilium takes it. */
    record PolicyObject(Printed printed, PolicyEngine.Reading reading) {}

    /** A route and the object that it stands in. */
    record RouteObject(Printed printed, Mapping object) {}

    /** The pods of one workload. */
    record Pods(String name, String namespace, SortedMap<String, String> labels, List<Party.NamedPort> ports) {}

    private final List<PolicyObject> policies = new ArrayList<>();
    private final List<Pods> pods = new ArrayList<>();
    private final List<RouteObject> routes = new ArrayList<>();
    private final List<Mapping> wakers = new ArrayList<>();
    private final List<Mapping> backends = new ArrayList<>();
    private final List<Mapping> services = new ArrayList<>();
    private final SortedMap<String, SortedMap<String, String>> namespaces = new TreeMap<>();

    private ClusterObjects() {}

    /** One object of a text. */
    private record Parsed(Printed printed, Mapping object, PolicyEngine.@Nullable Reading policy) {}

    static ClusterObjects read(List<Printed> objects) {
        Stream<Printed> stream = objects.size() < MANY ? objects.stream() : objects.parallelStream();
        ClusterObjects cluster = new ClusterObjects();
        stream.filter(ClusterObjects::matters)
                .map(ClusterObjects::parse)
                .toList()
                .forEach(parsed -> parsed.forEach(cluster::add));
        return cluster;
    }

    List<PolicyObject> policies() {
        return policies;
    }

    /** The rules of all policies that are in force. */
    List<Policy> rules() {
        return policies.stream()
                .flatMap(policy -> policy.reading().policies().stream())
                .toList();
    }

    List<Pods> pods() {
        return pods;
    }

    List<RouteObject> routes() {
        return routes;
    }

    /** What lets requests wait until there is a pod to answer them. */
    List<Mapping> wakers() {
        return wakers;
    }

    /** Hosts outside the cluster that routes can lead to. */
    List<Mapping> backends() {
        return backends;
    }

    List<Mapping> services() {
        return services;
    }

    /** The labels of a namespace, as far as they are known. */
    SortedMap<String, String> labelsOf(String namespace) {
        SortedMap<String, String> labels = new TreeMap<>(namespaces.getOrDefault(namespace, new TreeMap<>()));
        labels.put("kubernetes.io/metadata.name", namespace);
        return labels;
    }

    private static boolean matters(Printed printed) {
        String kind = printed.resource().id().kind();
        String version = printed.resource().id().apiVersion();
        boolean isKnown =
                POLICIES.contains(kind) || WORKLOADS.contains(kind) || ROUTES.contains(kind) || OTHERS.contains(kind);
        return isKnown && GROUPS.contains(version.substring(0, version.lastIndexOf('/') + 1));
    }

    private static List<Parsed> parse(Printed printed) {
        String name =
                printed.resource().id().kind() + '/' + printed.resource().id().name();
        List<Parsed> parsed = new ArrayList<>();
        for (YamlNode root : YamlReader.read(SourceFile.of(name, printed.text()), ClusterObjects::refuse)) {
            Mapping object = (Mapping) root;
            boolean isPolicy = POLICIES.contains(Nodes.text(object.get("kind")));
            parsed.add(new Parsed(printed, object, isPolicy ? PolicyEngine.read(object) : null));
        }
        return parsed;
    }

    private static void refuse(Object problem) {
        throw new IllegalStateException("the compiler cannot read what it has written: " + problem);
    }

    private void add(Parsed parsed) {
        Mapping object = parsed.object();
        String kind = Nodes.text(object.get("kind"));
        YamlNode metadata = object.get("metadata");
        if (parsed.policy() != null) {
            policies.add(new PolicyObject(parsed.printed(), parsed.policy()));
        } else if (ROUTES.contains(kind)) {
            routes.add(new RouteObject(parsed.printed(), object));
        } else if (kind.equals("InterceptorRoute")) {
            wakers.add(object);
        } else if (kind.equals("Backend")) {
            backends.add(object);
        } else if (kind.equals("Service")) {
            services.add(object);
        } else if (kind.equals("Namespace")) {
            namespaces.put(Nodes.text(Nodes.get(metadata, "name")), Nodes.strings(Nodes.get(metadata, "labels")));
        } else {
            String namespace = Nodes.text(Nodes.get(metadata, "namespace"));
            YamlNode template = template(kind, object);
            String name = namespace + '/' + kind + '/' + Nodes.text(Nodes.get(metadata, "name"));
            SortedMap<String, String> labels = Nodes.strings(Nodes.get(Nodes.get(template, "metadata"), "labels"));
            pods.add(new Pods(name, namespace, labels, ports(Nodes.get(template, "spec"))));
        }
    }

    private static @Nullable YamlNode template(String kind, Mapping object) {
        YamlNode spec = object.get("spec");
        return switch (kind) {
            case "Pod" -> object;
            case "CronJob" -> Nodes.get(Nodes.get(Nodes.get(spec, "jobTemplate"), "spec"), "template");
            default -> Nodes.get(spec, "template");
        };
    }

    private static List<Party.NamedPort> ports(@Nullable YamlNode pod) {
        List<Party.NamedPort> ports = new ArrayList<>();
        for (YamlNode container : Nodes.items(Nodes.get(pod, "containers"))) {
            for (YamlNode port : Nodes.items(Nodes.get(container, "ports"))) {
                String name = Nodes.text(Nodes.get(port, "name"));
                String number = Nodes.text(Nodes.get(port, "containerPort"));
                if (!name.isEmpty() && !number.isEmpty()) {
                    ports.add(new Party.NamedPort(name, Integer.parseInt(number)));
                }
            }
        }
        return ports;
    }
}
