package dev.cellc.compiler.proof;

import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.proof.ClusterObject.Forwarding;
import dev.cellc.compiler.proof.ClusterObject.Name;
import dev.cellc.compiler.proof.ClusterObject.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The Services of a cluster: which pods answer at a port of theirs, and at which port of the pods. */
final class Services {
    /** Pods, and the port and protocol at which they get what a Service forwards. */
    record Target(PartySet pods, int port, String protocol) {}

    private record Known(PartySet pods, List<Forwarding> ports) {}

    private final Map<Name, Known> services = new LinkedHashMap<>();
    private final Map<String, List<Known>> ofNamespace = new LinkedHashMap<>();

    private Services() {}

    static Services of(List<Service> objects, Universe universe) {
        Services services = new Services();
        for (Service object : objects) {
            String namespace = object.name().namespace();
            Known known = new Known(pods(namespace, object.selector(), universe), object.ports());
            services.services.put(object.name(), known);
            services.ofNamespace
                    .computeIfAbsent(namespace, key -> new ArrayList<>())
                    .add(known);
        }
        return services;
    }

    /** A Service without a selector leads to no pod. */
    private static PartySet pods(String namespace, SortedMap<String, String> selector, Universe universe) {
        return selector.isEmpty() ? PartySet.NOBODY : universe.carrying(namespace, selector);
    }

    boolean knows(Name name) {
        return services.containsKey(name);
    }

    /** What answers at a port of a Service. */
    List<Target> targets(Name name, int port) {
        Known service = services.get(name);
        return service == null ? List.of() : targets(service, port);
    }

    /** Whether exactly these pods answer at the port of an endpoint, by some Service of a namespace. */
    boolean lead(String namespace, Endpoint endpoint, PartySet pods) {
        for (Known service : ofNamespace.getOrDefault(namespace, List.of())) {
            if (service.pods().equals(pods) && isForwarded(service, endpoint)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForwarded(Known service, Endpoint endpoint) {
        for (Target target : targets(service, endpoint.port())) {
            if (target.port() == endpoint.targetPort() && target.protocol().equals(endpoint.transport())) {
                return true;
            }
        }
        return false;
    }

    private static List<Target> targets(Known service, int port) {
        String number = Integer.toString(port);
        List<Target> targets = new ArrayList<>();
        for (Forwarding each : service.ports()) {
            if (each.port().equals(number)) {
                String target = each.targetPort().isEmpty() ? number : each.targetPort();
                String protocol = each.protocol().isEmpty() ? "TCP" : each.protocol();
                targets.add(new Target(service.pods(), Integer.parseInt(target), protocol));
            }
        }
        return targets;
    }
}
