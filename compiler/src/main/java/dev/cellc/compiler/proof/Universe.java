package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.model.IpRange;
import dev.cellc.compiler.policy.AddressRange;
import dev.cellc.compiler.policy.Entity;
import dev.cellc.compiler.policy.Label;
import dev.cellc.compiler.policy.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Everyone who could take part in traffic of a cluster. Selectors compare labels only, so that one party stands for all
 * with the same ones, and finitely many for every pod that there could be. The sets that declarations speak of are found
 * here by what declarations say of them, not by selectors.
 */
final class Universe {
    static final String COMPONENT = "openchoreo.dev/component";
    private static final List<String> SELECTOR =
            List.of("component-name", "environment-name", "organization-name", "project-name");
    private static final String TRACK = "openchoreo.dev/deployment-track";

    private record InNamespace(String namespace, String component, String track) {
        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof InNamespace that
                    && namespace.equals(that.namespace)
                    && component.equals(that.component)
                    && track.equals(that.track);
        }

        @Override
        public int hashCode() {
            return (namespace.hashCode() * 31 + component.hashCode()) * 31 + track.hashCode();
        }
    }

    private final PartyIndex index;
    private final Map<String, PartySet> ofNamespace = new LinkedHashMap<>();
    private final Map<InNamespace, PartySet> ofComponent = new LinkedHashMap<>();
    private final Map<Destination, PartySet> destinations = new ConcurrentHashMap<>();
    private final PartySet host;
    private final PartySet outside;

    private Universe(List<Party> parties) {
        index = PartyIndex.of(parties);
        host = index.everyone().only(number -> is(Entity.HOST, index.get(number)));
        outside = index.everyone()
                .only(number -> is(Entity.WORLD, index.get(number)) || index.get(number) instanceof Party.Outside);
        filePods();
    }

    private static boolean is(Entity entity, Party party) {
        return party instanceof Party.Reserved reserved && reserved.entity() == entity;
    }

    static Universe of(ClusterObjects objects, List<Plane> planes) {
        return new Universe(Inhabitants.of(objects, planes));
    }

    private void filePods() {
        Map<String, List<Integer>> namespaces = new LinkedHashMap<>();
        Map<InNamespace, List<Integer>> components = new LinkedHashMap<>();
        for (int number = 0; number < index.parties().size(); number++) {
            if (index.get(number) instanceof Party.Pod pod) {
                namespaces
                        .computeIfAbsent(pod.namespace(), key -> new ArrayList<>())
                        .add(number);
                InNamespace component = new InNamespace(pod.namespace(), value(pod, COMPONENT), value(pod, TRACK));
                components.computeIfAbsent(component, key -> new ArrayList<>()).add(number);
            }
        }
        namespaces.forEach((name, numbers) -> ofNamespace.put(name, PartySet.of(numbers)));
        components.forEach((component, numbers) -> ofComponent.put(component, PartySet.of(numbers)));
    }

    private static String value(Party.Pod pod, String key) {
        List<Label> labels = pod.labels();
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).key().equals(key)) {
                return labels.get(i).value();
            }
        }
        return "";
    }

    PartyIndex index() {
        return index;
    }

    /** The node that a pod runs on. */
    PartySet host() {
        return host;
    }

    /** All that is not in the cluster. */
    PartySet outside() {
        return outside;
    }

    /** Every pod of a namespace, whoever started it. */
    PartySet namespace(String namespace) {
        return ofNamespace.getOrDefault(namespace, PartySet.NOBODY);
    }

    /** The pods of a component in the namespace of its cell. */
    PartySet component(String namespace, ComponentId component) {
        String track = component.isDefaultTrack() ? "" : component.track();
        return ofComponent.getOrDefault(new InNamespace(namespace, component.component(), track), PartySet.NOBODY);
    }

    /**
     * Those of them that its Service has to lead to: pods of further objects may do what the component may, but do not
     * carry all that selectors ask for.
     */
    PartySet serving(String namespace, ComponentId component) {
        PartySet pods = component(namespace, component);
        return pods.size() == 1 ? pods : pods.only(number -> isSelected((Party.Pod) index.get(number)));
    }

    private static boolean isSelected(Party.Pod pod) {
        return SELECTOR.stream().noneMatch(key -> value(pod, key).isEmpty());
    }

    PartySet platform(DataPlane.PlatformPods pods) {
        return destination(new Destination.Pods(pods.namespace(), pods.labels()));
    }

    PartySet gateway(String name, String namespace) {
        return destination(Mentioned.gateway(name, namespace));
    }

    /** What is meant by the place to which a connection leads. */
    PartySet destination(Destination destination) {
        return destinations.computeIfAbsent(destination, this::find);
    }

    /** The pods of a namespace that carry all of these labels. */
    PartySet carrying(String namespace, SortedMap<String, String> labels) {
        return namespace(namespace).only(number -> index.get(number) instanceof Party.Pod pod && carries(pod, labels));
    }

    private static boolean carries(Party.Pod pod, SortedMap<String, String> labels) {
        for (Map.Entry<String, String> label : labels.entrySet()) {
            if (!value(pod, label.getKey()).equals(label.getValue())) {
                return false;
            }
        }
        return true;
    }

    private PartySet find(Destination destination) {
        PartySet all = destination instanceof Destination.Pods pods ? namespace(pods.namespace()) : outside;
        return all.only(number -> isPartOf(destination, index.get(number)));
    }

    private static boolean isPartOf(Destination destination, Party party) {
        if (destination instanceof Destination.Pods pods) {
            return party instanceof Party.Pod pod
                    && pod.namespace().equals(pods.namespace())
                    && pods.labels().stream()
                            .allMatch(label -> value(pod, label.key()).equals(label.value()));
        }
        if (party instanceof Party.Outside place) {
            return destination instanceof Destination.Domain domain
                    ? place.hosts().stream().anyMatch(domain::covers)
                    : place.addresses().stream()
                            .anyMatch(address -> covers((Destination.Addresses) destination, address));
        }
        return false;
    }

    private static boolean covers(Destination.Addresses addresses, AddressRange address) {
        return addresses.ranges().stream().anyMatch(range -> range(range).contains(address));
    }

    static AddressRange range(IpRange range) {
        return AddressRange.of(range.text())
                .orElseThrow(() -> new IllegalStateException("no address range: " + range.text()));
    }

    /** Names of parties, for people. */
    List<String> names(PartySet parties) {
        List<String> names = new ArrayList<>(parties.size());
        parties.forEach(number -> names.add(index.get(number).name()));
        return names;
    }
}
