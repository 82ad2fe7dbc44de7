package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.policy.Entity;
import dev.cellc.compiler.policy.Label;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.proof.ClusterObject.Pods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

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

    private final ClusterObjects objects;
    private final Identities identities = new Identities();
    private final Map<String, List<Label>> ofNamespaces = new LinkedHashMap<>();
    private final List<Destination.Pods> platform;
    private final List<Party> parties = new ArrayList<>();

    private Inhabitants(ClusterObjects objects, List<Destination.Pods> platform) {
        this.objects = objects;
        this.platform = platform;
    }

    static List<Party> of(ClusterObjects objects, List<Plane> planes) {
        Mentioned mentioned = Mentioned.by(planes);
        Inhabitants inhabitants = new Inhabitants(objects, mentioned.platform());
        inhabitants.addPods(planes);
        inhabitants.parties.addAll(Outsiders.near(mentioned.outside()));
        ENTITIES.forEach(entity -> inhabitants.parties.add(new Party.Reserved(entity.text(), entity)));
        return inhabitants.parties;
    }

    private void addPods(List<Plane> planes) {
        List<Pods> known = new ArrayList<>(objects.pods());
        for (Destination.Pods pods : platform) {
            SortedMap<String, String> labels = labels(pods);
            known.add(new Pods(pods.namespace() + "/pods with " + labels, pods.namespace(), labels, List.of()));
        }
        Set<String> namespaces = new TreeSet<>();
        planes.forEach(plane -> plane.cells().forEach(cell -> namespaces.add(cell.namespace())));
        List<List<Label>> labels = new ArrayList<>();
        for (Pods pods : known) {
            List<Label> own = identities.ofPod(pods.labels());
            labels.add(own);
            namespaces.add(pods.namespace());
            add(pods.name(), pods.namespace(), own, pods.ports());
        }
        namespaces.add(ELSEWHERE);
        namespaces.forEach(namespace -> add(namespace + "/a pod without labels", namespace, List.of(), List.of()));
        addRelatives(known);
        addImpostors(known, labels);
    }

    private void add(String name, String namespace, List<Label> labels, List<Party.NamedPort> ports) {
        List<Label> around =
                ofNamespaces.computeIfAbsent(namespace, key -> Identities.ofNamespace(objects.labelsOf(key)));
        parties.add(Identities.pod(name, namespace, labels, around, ports));
    }

    private void addRelative(String name, String namespace, SortedMap<String, String> labels) {
        add(namespace + '/' + name, namespace, identities.ofPod(labels), List.of());
    }

    /** Pods that are nearly those that are meant: of no component of their cell, or with one label another. */
    private void addRelatives(List<Pods> known) {
        Set<String> done = new TreeSet<>();
        for (Pods pods : known) {
            if (pods.labels().containsKey(Universe.COMPONENT) && done.add(pods.namespace())) {
                SortedMap<String, String> labels = new TreeMap<>(pods.labels());
                labels.put(Universe.COMPONENT, STRANGER);
                labels.computeIfPresent("component-name", (key, value) -> STRANGER);
                addRelative("a pod of no component", pods.namespace(), labels);
            }
        }
        for (Destination.Pods pods : platform) {
            for (DataPlane.Label label : pods.labels()) {
                SortedMap<String, String> labels = labels(pods);
                labels.put(label.key(), STRANGER);
                addRelative("pods with " + labels, pods.namespace(), labels);
            }
        }
    }

    private static SortedMap<String, String> labels(Destination.Pods pods) {
        SortedMap<String, String> labels = new TreeMap<>();
        pods.labels().forEach(label -> labels.put(label.key(), label.value()));
        return labels;
    }

    /** Selectors by labels of namespaces are deceived by a namespace with such labels, others by any namespace. */
    private void addImpostors(List<Pods> known, List<List<Label>> labels) {
        boolean areNamespacesNamed = objects.policies().stream().anyMatch(ClusterObject.PolicyObject::namesNamespaces);
        for (int i = 0; i < known.size(); i++) {
            Pods pods = known.get(i);
            String name = "an impostor of " + pods.name();
            add(name, ELSEWHERE, labels.get(i), pods.ports());
            if (areNamespacesNamed) {
                String namespace = ELSEWHERE + "-like-" + pods.namespace();
                SortedMap<String, String> around = new TreeMap<>(objects.labelsOf(pods.namespace()));
                // of all labels the one that nobody can give: the API server does
                around.putAll(objects.labelsOf(namespace));
                parties.add(Identities.pod(
                        name + " in a namespace like its own",
                        namespace,
                        labels.get(i),
                        Identities.ofNamespace(around),
                        pods.ports()));
            }
        }
    }
}
