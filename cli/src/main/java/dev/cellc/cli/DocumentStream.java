package dev.cellc.cli;

import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestTree;
import java.util.Comparator;
import java.util.List;

/** A manifest tree → one stream of YAML documents, as {@code kubectl apply -f -} and Argo CD plugins read it. */
final class DocumentStream {
    /** What pods need, or are held to, before the pods. */
    private static final List<String> BEFORE_PODS = List.of(
            "/network-policies/", "/role-bindings/", "/limit-range.yaml", "/resource-quota.yaml", "/serviceaccount-");

    private DocumentStream() {}

    static void print(ManifestTree tree, Output out) {
        boolean first = true;
        for (Manifest manifest : applicable(tree)) {
            out.print(first ? "" : "---\n");
            out.print(manifest.text());
            first = false;
        }
    }

    /** Namespaces before what lies in them, and policies before the pods that they isolate. */
    private static List<Manifest> applicable(ManifestTree tree) {
        return tree.written().stream()
                .filter(manifest -> isObject(manifest.path().value()))
                .sorted(Comparator.comparingInt(manifest -> rank(manifest.path().value())))
                .toList();
    }

    private static int rank(String path) {
        if (path.endsWith("/namespace.yaml")) {
            return 0;
        }
        return BEFORE_PODS.stream().anyMatch(path::contains) ? 1 : 2;
    }

    /** What kustomize reads is no object of a cluster, and neither is what is not YAML. */
    private static boolean isObject(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".yaml") && !name.equals("kustomization.yaml");
    }
}
