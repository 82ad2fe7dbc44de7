package dev.cellc.compiler.proof;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.proof.ClusterObject.Backend;
import dev.cellc.compiler.proof.ClusterObject.Forwarding;
import dev.cellc.compiler.proof.ClusterObject.Host;
import dev.cellc.compiler.proof.ClusterObject.Name;
import dev.cellc.compiler.proof.ClusterObject.Waker;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.Words;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Texts → what of their objects matters; the rest of them is not kept. */
final class ObjectReader {
    private static final List<String> POLICIES =
            List.of("CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "NetworkPolicy");
    private static final List<String> WORKLOADS = List.of(
            "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job", "CronJob", "Pod");
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

    private ObjectReader() {}

    static boolean matters(Resource resource) {
        String kind = resource.id().kind();
        String version = resource.id().apiVersion();
        boolean isKnown =
                POLICIES.contains(kind) || WORKLOADS.contains(kind) || ROUTES.contains(kind) || OTHERS.contains(kind);
        return isKnown && isKnownGroup(version, version.lastIndexOf('/') + 1);
    }

    private static boolean isKnownGroup(String version, int length) {
        for (int i = 0; i < GROUPS.size(); i++) {
            if (GROUPS.get(i).length() == length && version.startsWith(GROUPS.get(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isPolicy(Printed printed) {
        return POLICIES.contains(printed.resource().id().kind());
    }

    /** Whether it says who there is: pods, or the labels of their namespace. */
    static boolean isInhabited(Printed printed) {
        String kind = printed.resource().id().kind();
        return WORKLOADS.contains(kind) || kind.equals("Namespace");
    }

    /** {@code words} are those of all objects. */
    static List<ClusterObject> read(Printed printed, Words words) {
        ResourceId id = printed.resource().id();
        SourceFile file = SourceFile.of(id.name(), printed.text());
        List<YamlNode> roots = YamlReader.contents(file, Needs.of(id.kind()), words, problem -> refuse(id, problem));
        return Nodes.each(roots, root -> read(printed, (Mapping) root));
    }

    private static void refuse(ResourceId id, Diagnostic problem) {
        throw new IllegalStateException("the compiler cannot read what it has written for " + id + ": " + problem);
    }

    private static ClusterObject read(Printed printed, Mapping object) {
        String kind = Nodes.text(object.get("kind"));
        if (POLICIES.contains(kind)) {
            PolicyEngine.Reading reading = PolicyEngine.read(object);
            return new ClusterObject.PolicyObject(printed, reading, NamespaceLabels.matterTo(reading.policies()));
        }
        if (ROUTES.contains(kind)) {
            return RouteReader.read(printed, object);
        }
        return switch (kind) {
            case "Namespace" -> {
                YamlNode metadata = object.get("metadata");
                yield new ClusterObject.Space(name(object).name(), Nodes.strings(Nodes.get(metadata, "labels")));
            }
            case "Service" -> service(object);
            case "InterceptorRoute" -> waker(object);
            case "Backend" -> backend(object);
            default -> pods(kind, object);
        };
    }

    /** The name of an object, with its namespace where it has one. */
    static Name name(Mapping object) {
        YamlNode metadata = object.get("metadata");
        return new Name(Nodes.text(Nodes.get(metadata, "namespace")), Nodes.text(Nodes.get(metadata, "name")));
    }

    private static ClusterObject.Service service(Mapping object) {
        YamlNode spec = object.get("spec");
        List<Forwarding> ports = Nodes.each(Nodes.get(spec, "ports"), ObjectReader::forwarding);
        return new ClusterObject.Service(name(object), Nodes.strings(Nodes.get(spec, "selector")), ports);
    }

    private static Forwarding forwarding(YamlNode port) {
        return new Forwarding(
                Nodes.text(Nodes.get(port, "port")),
                Nodes.text(Nodes.get(port, "targetPort")),
                Nodes.text(Nodes.get(port, "protocol")));
    }

    private static Waker waker(Mapping object) {
        List<String> headers = new ArrayList<>();
        for (YamlNode rule : Nodes.items(Nodes.get(object.get("spec"), "rules"))) {
            for (YamlNode header : Nodes.items(Nodes.get(rule, "headers"))) {
                headers.add(Nodes.text(Nodes.get(header, "value")));
            }
        }
        YamlNode target = Nodes.get(object.get("spec"), "target");
        Name service = new Name(name(object).namespace(), Nodes.text(Nodes.get(target, "service")));
        return new Waker(headers, service, Nodes.text(Nodes.get(target, "port")));
    }

    private static Backend backend(Mapping object) {
        List<Host> hosts = new ArrayList<>();
        for (YamlNode endpoint : Nodes.items(Nodes.get(object.get("spec"), "endpoints"))) {
            YamlNode name = Nodes.get(endpoint, "fqdn");
            YamlNode address = Nodes.get(endpoint, "ip");
            String host = Nodes.text(Nodes.get(name, "hostname")) + Nodes.text(Nodes.get(address, "address"));
            hosts.add(new Host(host, Nodes.text(Nodes.get(name == null ? address : name, "port"))));
        }
        return new Backend(name(object), hosts);
    }

    private static ClusterObject.Pods pods(String kind, Mapping object) {
        Name name = name(object);
        YamlNode template = template(kind, object);
        SortedMap<String, String> labels = Nodes.strings(Nodes.get(Nodes.get(template, "metadata"), "labels"));
        return new ClusterObject.Pods(
                name.namespace() + '/' + kind + '/' + name.name(),
                name.namespace(),
                labels,
                ports(Nodes.get(template, "spec")));
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
