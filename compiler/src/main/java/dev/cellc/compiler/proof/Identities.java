package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The labels of a pod → those that its network identity is made of, by Cilium's default filter. */
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

    private Identities() {}

    /** {@code serviceAccount} is empty where it is not known. */
    static List<Label> of(
            String namespace,
            SortedMap<String, String> podLabels,
            SortedMap<String, String> namespaceLabels,
            String serviceAccount) {
        List<Label> labels = new ArrayList<>();
        labels.add(Label.kubernetes(Label.NAMESPACE, namespace));
        podLabels.forEach((key, value) -> {
            if (isKept(key)) {
                labels.add(Label.kubernetes(key, value));
            }
        });
        namespaceLabels.forEach((key, value) -> labels.add(Label.kubernetes(Label.OF_NAMESPACE + key, value)));
        labels.add(Label.kubernetes("io.cilium.k8s.policy.cluster", "default"));
        if (!serviceAccount.isEmpty()) {
            labels.add(Label.kubernetes("io.cilium.k8s.policy.serviceaccount", serviceAccount));
        }
        return labels;
    }

    private static boolean isKept(String key) {
        boolean beta = key.contains("beta.kubernetes.io");
        return KEPT.stream().anyMatch(key::startsWith)
                || (!beta && DROPPED.stream().noneMatch(key::startsWith));
    }
}
