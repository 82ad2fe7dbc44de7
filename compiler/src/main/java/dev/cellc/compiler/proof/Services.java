package dev.cellc.compiler.proof;

import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The Services of a cluster: which pods answer at a port of theirs, and at which port of the pods. */
final class Services {
    private record Name(String namespace, String name) {}

    /** Pods, and the port and protocol at which they get what a Service forwards. */
    record Target(PartySet pods, int port, String protocol) {}

    private record Service(PartySet pods, List<YamlNode> ports) {}

    private final Map<Name, Service> services = new LinkedHashMap<>();
    private final Map<String, List<Service>> ofNamespace = new LinkedHashMap<>();

    private Services() {}

    static Services of(List<Mapping> objects, Universe universe) {
        Services services = new Services();
        for (Mapping object : objects) {
            YamlNode metadata = object.get("metadata");
            String namespace = Nodes.text(Nodes.get(metadata, "namespace"));
            YamlNode spec = object.get("spec");
            Service service = new Service(
                    pods(namespace, Nodes.strings(Nodes.get(spec, "selector")), universe),
                    Nodes.items(Nodes.get(spec, "ports")));
            services.services.put(new Name(namespace, Nodes.text(Nodes.get(metadata, "name"))), service);
            services.ofNamespace
                    .computeIfAbsent(namespace, key -> new ArrayList<>())
                    .add(service);
        }
        return services;
    }

    /** A Service without a selector leads to no pod. */
    private static PartySet pods(String namespace, SortedMap<String, String> selector, Universe universe) {
        return selector.isEmpty() ? PartySet.NOBODY : universe.carrying(namespace, selector);
    }

    boolean knows(String namespace, String name) {
        return services.containsKey(new Name(namespace, name));
    }

    /** What answers at a port of a Service. */
    List<Target> targets(String namespace, String name, int port) {
        Service service = services.get(new Name(namespace, name));
        return service == null ? List.of() : targets(service, port);
    }

    /** Whether exactly these pods answer at the port of an endpoint, by some Service of a namespace. */
    boolean lead(String namespace, Endpoint endpoint, PartySet pods) {
        for (Service service : ofNamespace.getOrDefault(namespace, List.of())) {
            if (service.pods().equals(pods)
                    && targets(service, endpoint.port()).stream().anyMatch(target -> fits(target, endpoint))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Target target, Endpoint endpoint) {
        return target.port() == endpoint.targetPort() && target.protocol().equals(endpoint.transport());
    }

    private static List<Target> targets(Service service, int port) {
        List<Target> targets = new ArrayList<>();
        for (YamlNode each : service.ports()) {
            String number = Nodes.text(Nodes.get(each, "port"));
            String target = Nodes.text(Nodes.get(each, "targetPort"));
            if (number.equals(Integer.toString(port))) {
                String protocol = Nodes.text(Nodes.get(each, "protocol"));
                targets.add(new Target(
                        service.pods(),
                        Integer.parseInt(target.isEmpty() ? number : target),
                        protocol.isEmpty() ? "TCP" : protocol));
            }
        }
        return targets;
    }
}
