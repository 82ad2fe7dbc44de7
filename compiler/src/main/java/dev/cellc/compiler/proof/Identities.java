package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Label;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Party.NamedPort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Pods as policies see them: of their labels those that make up the network identity, by Cilium's default filter. */
final class Identities {

    /** Keys that start so are kept whatever else says. */
    private static final List<String> KEPT =
            List.of("io.kubernetes.pod.namespace", "io.cilium.k8s.", "app.kubernetes.io/");

    /** Keys that start so are dropped. */
    private static final List<String> DROPPED = List.of(
            "io.kubernetes",
            "kubernetes.io",
            "k8s.io",
            "statefulset.kubernetes.io/pod-name",
            "apps.kubernetes.io/pod-index",
            "batch.kubernetes.io/job-completion-index",
            "batch.kubernetes.io/controller-uid",
            "pod-template-",
            "controller-",
            "topology.kubernetes.io",
            "annotation.");

    private static final Label CLUSTER = Label.kubernetes("io.cilium.k8s.policy.cluster", "default");

    private final Map<String, Boolean> kept = new LinkedHashMap<>();

    /** A pod with what {@link #ofPod} and {@link #ofNamespace} give for it. */
    static Party.Pod pod(
            String name, String namespace, List<Label> ofPod, List<Label> ofNamespace, List<NamedPort> ports) {
        List<Label> labels = new ArrayList<>(ofPod.size() + ofNamespace.size() + 2);
        labels.add(Label.kubernetes(Label.NAMESPACE, namespace));
        labels.addAll(ofPod);
        labels.addAll(ofNamespace);
        labels.add(CLUSTER);
        return new Party.Pod(name, namespace, labels, ports);
    }

    /** What counts of the labels of a pod. */
    List<Label> ofPod(SortedMap<String, String> labels) {
        List<Label> identity = new ArrayList<>();
        labels.forEach((key, value) -> {
            if (kept.computeIfAbsent(key, Identities::isKept)) {
                identity.add(Label.kubernetes(key, value));
            }
        });
        return identity;
    }

    /** What pods get from the labels of their namespace. */
    static List<Label> ofNamespace(SortedMap<String, String> labels) {
        List<Label> identity = new ArrayList<>();
        labels.forEach((key, value) -> identity.add(Label.kubernetes(Label.OF_NAMESPACE + key, value)));
        return identity;
    }

    private static boolean isKept(String key) {
        boolean beta = key.contains("beta.kubernetes.io");
        return KEPT.stream().anyMatch(key::startsWith)
                || (!beta && DROPPED.stream().noneMatch(key::startsWith));
    }
}
