package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.GatewayTraffic;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.policy.AddressRange;
import dev.cellc.compiler.policy.Entity;
import dev.cellc.compiler.policy.Label;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Peer;
import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.policy.Selector;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The parties of a cluster: the pods that its objects start, those of the platform, what connections call outside of
 * it, and strangers: for each namespace a pod without labels, for each pod an impostor that carries its labels
 * elsewhere, and beside each range and name of the outside what just does not belong to it.
 */
final class Inhabitants {
    /** A namespace that belongs to no cell, so that nobody in it is meant by anything. */
    private static final String ELSEWHERE = "namespace-of-strangers";

    private static final String STRANGER = "stranger";

    private static final List<Entity> ENTITIES = List.of(
            Entity.WORLD,
            Entity.HOST,
            Entity.REMOTE_NODE,
            Entity.KUBE_APISERVER,
            Entity.INGRESS,
            Entity.HEALTH,
            Entity.INIT,
            Entity.UNMANAGED);

    /** An address for documentation, 198.51.100.77. */
    private static final BigInteger REST = BigInteger.valueOf(0xC633644DL);

    private static final int IPV4 = 32;

    private final ClusterObjects objects;
    private final List<Party> parties = new ArrayList<>();
    private final Set<Destination.Pods> platform = new LinkedHashSet<>();
    private final Set<Destination> outside = new LinkedHashSet<>();

    private Inhabitants(ClusterObjects objects) {
        this.objects = objects;
    }

    static List<Party> of(ClusterObjects objects, List<Plane> planes) {
        Inhabitants inhabitants = new Inhabitants(objects);
        List<Cell> cells =
                planes.stream().flatMap(plane -> plane.cells().stream()).toList();
        planes.forEach(inhabitants::visit);
        cells.forEach(inhabitants::visit);
        inhabitants.addPods(cells);
        inhabitants.addOutside();
        ENTITIES.forEach(entity -> inhabitants.parties.add(new Party.Reserved(entity.text(), entity)));
        return inhabitants.parties;
    }

    /** The pods of a gateway, as its controller labels them. */
    static Destination.Pods gateway(String name, String namespace) {
        return new Destination.Pods(
                namespace,
                List.of(
                        new DataPlane.Label("gateway.envoyproxy.io/owning-gateway-name", name),
                        new DataPlane.Label("gateway.envoyproxy.io/owning-gateway-namespace", namespace)));
    }

    private static Destination.Pods pods(DataPlane.Gateway gateway) {
        return gateway(gateway.name(), gateway.namespace());
    }

    private void visit(Plane plane) {
        DataPlane.EgressGateway egress = plane.dataPlane().egressGateway();
        if (egress != null) {
            platform.add(gateway(egress.name(), egress.namespace()));
        }
        for (GatewayTraffic traffic : plane.gateways()) {
            traffic.ingress().forEach(edge -> visit(edge.party()));
            traffic.egress().forEach(edge -> visit(edge.party()));
        }
    }

    private void visit(GatewayTraffic.Party party) {
        if (party instanceof GatewayTraffic.Platform someone) {
            platform.add(pods(someone.pods()));
        } else if (party instanceof GatewayTraffic.Outside place) {
            visit(place.destination());
        }
    }

    private void visit(Cell cell) {
        DataPlane plane = cell.environment().dataPlane();
        platform.add(pods(plane.publicGateway()));
        platform.add(pods(plane.organizationGateway()));
        platform.add(pods(plane.dns()));
        platform.add(pods(plane.interceptor()));
        if (plane.monitoring() != null) {
            platform.add(pods(plane.monitoring()));
        }
        for (ComponentDeployment deployment : cell.deployments()) {
            deployment.outgoing().forEach(this::visit);
            for (Exposure exposure : deployment.exposures()) {
                platform.add(pods(exposure.gateway()));
            }
        }
    }

    private static Destination.Pods pods(DataPlane.PlatformPods pods) {
        return new Destination.Pods(pods.namespace(), pods.labels());
    }

    private void visit(Outgoing flow) {
        if (flow instanceof ExternalCall external) {
            visit(external.target().destination());
        } else if (flow instanceof ManagedCall managed) {
            visit(managed.instance().destination());
        }
    }

    private void visit(Destination destination) {
        if (destination instanceof Destination.Pods pods) {
            platform.add(pods);
        } else {
            outside.add(destination);
        }
    }

    private void addPods(List<Cell> cells) {
        List<ClusterObjects.Pods> known = new ArrayList<>(objects.pods());
        for (Destination.Pods pods : platform) {
            SortedMap<String, String> labels = labels(pods);
            known.add(new ClusterObjects.Pods(
                    pods.namespace() + "/pods with " + labels, pods.namespace(), labels, List.of()));
        }
        Set<String> namespaces = new TreeSet<>();
        cells.forEach(cell -> namespaces.add(cell.namespace()));
        for (ClusterObjects.Pods pods : known) {
            namespaces.add(pods.namespace());
            parties.add(pod(pods.name(), pods.namespace(), pods.labels(), pods.ports()));
        }
        namespaces.add(ELSEWHERE);
        for (String namespace : namespaces) {
            parties.add(pod(namespace + "/a pod without labels", namespace, new TreeMap<>(), List.of()));
        }
        addRelatives(known);
        addImpostors(known);
    }

    /** Pods that are nearly those that are meant: of no component of their cell, or with one label another. */
    private void addRelatives(List<ClusterObjects.Pods> known) {
        Set<String> done = new TreeSet<>();
        for (ClusterObjects.Pods pods : known) {
            if (pods.labels().containsKey(Universe.COMPONENT) && done.add(pods.namespace())) {
                SortedMap<String, String> labels = new TreeMap<>(pods.labels());
                labels.put(Universe.COMPONENT, STRANGER);
                labels.computeIfPresent("component-name", (key, value) -> STRANGER);
                parties.add(pod(pods.namespace() + "/a pod of no component", pods.namespace(), labels, List.of()));
            }
        }
        for (Destination.Pods pods : platform) {
            for (DataPlane.Label label : pods.labels()) {
                SortedMap<String, String> labels = labels(pods);
                labels.put(label.key(), STRANGER);
                parties.add(pod(pods.namespace() + "/pods with " + labels, pods.namespace(), labels, List.of()));
            }
        }
    }

    private static SortedMap<String, String> labels(Destination.Pods pods) {
        SortedMap<String, String> labels = new TreeMap<>();
        pods.labels().forEach(label -> labels.put(label.key(), label.value()));
        return labels;
    }

    /** Selectors by labels of namespaces are deceived by a namespace with such labels, others by any namespace. */
    private void addImpostors(List<ClusterObjects.Pods> known) {
        for (ClusterObjects.Pods pods : known) {
            parties.add(pod("an impostor of " + pods.name(), ELSEWHERE, pods.labels(), pods.ports()));
        }
        if (objects.rules().stream().anyMatch(Inhabitants::speaksOfNamespaces)) {
            for (ClusterObjects.Pods pods : known) {
                String namespace = ELSEWHERE + "-like-" + pods.namespace();
                SortedMap<String, String> labels = new TreeMap<>(objects.labelsOf(pods.namespace()));
                // of all labels the one that nobody can give: the API server does
                labels.putAll(objects.labelsOf(namespace));
                parties.add(PolicyEngine.pod(
                        "an impostor of " + pods.name() + " in a namespace like its own",
                        namespace,
                        pods.labels(),
                        labels,
                        pods.ports()));
            }
        }
    }

    private static boolean speaksOfNamespaces(Policy policy) {
        return Stream.of(policy.ingress(), policy.egress())
                .flatMap(section -> Stream.concat(section.allow().stream(), section.deny().stream()))
                .flatMap(entry -> entry.peers().stream())
                .anyMatch(peer -> peer instanceof Peer.Labelled labelled && speaksOfNamespaces(labelled.selector()));
    }

    private static boolean speaksOfNamespaces(Selector selector) {
        return selector.requirements().stream()
                .anyMatch(requirement -> requirement.key().startsWith(Label.OF_NAMESPACE));
    }

    private Party pod(String name, String namespace, SortedMap<String, String> labels, List<Party.NamedPort> ports) {
        return PolicyEngine.pod(name, namespace, labels, objects.labelsOf(namespace), ports);
    }

    private void addOutside() {
        Set<Party> places = new LinkedHashSet<>();
        for (Destination destination : outside) {
            if (destination instanceof Destination.Domain domain) {
                String name = domain.isPattern() ? domain.name().substring(2) : domain.name();
                for (String host : List.of(name, "a." + name, "a.b." + name)) {
                    places.add(new Party.Outside(host, List.of(), List.of(host)));
                }
            } else if (destination instanceof Destination.Addresses addresses) {
                addresses.ranges().forEach(range -> addEnds(Universe.range(range), places));
            }
        }
        parties.addAll(places);
        parties.add(new Party.Outside("the rest of the outside", List.of(single(REST, IPV4)), List.of()));
    }

    /** The first and the last address of a range, and those just before and behind it. */
    private static void addEnds(AddressRange range, Set<Party> places) {
        int free = range.width() - range.prefix();
        BigInteger first = range.address().shiftRight(free).shiftLeft(free);
        BigInteger last = first.add(BigInteger.ONE.shiftLeft(free)).subtract(BigInteger.ONE);
        BigInteger most = BigInteger.ONE.shiftLeft(range.width()).subtract(BigInteger.ONE);
        for (BigInteger address : List.of(
                first,
                last,
                first.subtract(BigInteger.ONE).max(BigInteger.ZERO),
                last.add(BigInteger.ONE).min(most))) {
            places.add(new Party.Outside(
                    "address " + address.toString(16), List.of(single(address, range.width())), List.of()));
        }
    }

    private static AddressRange single(BigInteger address, int width) {
        return new AddressRange(address, width, width);
    }
}
