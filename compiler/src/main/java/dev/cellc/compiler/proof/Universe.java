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
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Everyone who could take part in traffic of a cluster. Selectors compare labels only, so that one party stands for all
 * with the same ones, and finitely many for every pod that there could be. The sets that declarations speak of are found
 * here by what declarations say of them, not by selectors.
 */
final class Universe {
    static final String COMPONENT = "openchoreo.dev/component";
    private static final String TRACK = "openchoreo.dev/deployment-track";

    private record InNamespace(String namespace, String component, String track) {}

    private final PartyIndex index;
    private final Map<String, BitSet> ofNamespace = new LinkedHashMap<>();
    private final Map<InNamespace, BitSet> ofComponent = new LinkedHashMap<>();
    private final Map<Destination, BitSet> destinations = new LinkedHashMap<>();
    private final BitSet host = new BitSet();
    private final BitSet outside = new BitSet();

    private Universe(List<Party> parties) {
        index = PartyIndex.of(parties);
        for (int number = 0; number < parties.size(); number++) {
            file(number, parties.get(number));
        }
    }

    static Universe of(ClusterObjects objects, List<Plane> planes) {
        return new Universe(Inhabitants.of(objects, planes));
    }

    private void file(int number, Party party) {
        if (party instanceof Party.Pod pod) {
            ofNamespace.computeIfAbsent(pod.namespace(), key -> new BitSet()).set(number);
            String component = value(pod, COMPONENT);
            if (!component.isEmpty()) {
                ofComponent
                        .computeIfAbsent(
                                new InNamespace(pod.namespace(), component, value(pod, TRACK)), key -> new BitSet())
                        .set(number);
            }
        } else if (party instanceof Party.Outside) {
            outside.set(number);
        } else if (party instanceof Party.Reserved reserved) {
            host.set(number, reserved.entity() == Entity.HOST);
            outside.set(number, reserved.entity() == Entity.WORLD);
        }
    }

    private static String value(Party.Pod pod, String key) {
        for (Label label : pod.labels()) {
            if (label.key().equals(key)) {
                return label.value();
            }
        }
        return "";
    }

    PartyIndex index() {
        return index;
    }

    /** The node that a pod runs on. */
    BitSet host() {
        return host;
    }

    /** All that is not in the cluster. */
    BitSet outside() {
        return outside;
    }

    /** Every pod of a namespace, whoever started it. */
    BitSet namespace(String namespace) {
        return ofNamespace.getOrDefault(namespace, new BitSet());
    }

    /** The pods of a component in the namespace of its cell. */
    BitSet component(String namespace, ComponentId component) {
        String track = component.isDefaultTrack() ? "" : component.track();
        return ofComponent.getOrDefault(new InNamespace(namespace, component.component(), track), new BitSet());
    }

    BitSet platform(DataPlane.PlatformPods pods) {
        return destination(new Destination.Pods(pods.namespace(), pods.labels()));
    }

    BitSet gateway(String name, String namespace) {
        return destination(Inhabitants.gateway(name, namespace));
    }

    /** What is meant by the place to which a connection leads. */
    BitSet destination(Destination destination) {
        return destinations.computeIfAbsent(destination, this::find);
    }

    /** The pods of a namespace that carry all of these labels. */
    BitSet carrying(String namespace, SortedMap<String, String> labels) {
        BitSet found = new BitSet();
        namespace(namespace).stream()
                .filter(number -> index.get(number) instanceof Party.Pod pod && carries(pod, labels))
                .forEach(found::set);
        return found;
    }

    private static boolean carries(Party.Pod pod, SortedMap<String, String> labels) {
        return labels.entrySet().stream()
                .allMatch(label -> value(pod, label.getKey()).equals(label.getValue()));
    }

    private BitSet find(Destination destination) {
        BitSet found = new BitSet();
        for (int number = 0; number < index.parties().size(); number++) {
            found.set(number, isPartOf(destination, index.get(number)));
        }
        return found;
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
    List<String> names(BitSet parties) {
        List<String> names = new ArrayList<>();
        parties.stream().forEach(number -> names.add(index.get(number).name()));
        return names;
    }
}
