package dev.cellc.compiler.render;

import dev.cellc.compiler.resource.Tree;
import java.util.List;

/** A Job cannot be changed: what applies the manifests has to replace it, and these annotations say so. */
final class JobAnnotations {
    private static final String ARGO_HOOK = "argocd.argoproj.io/hook";
    private static final String ARGO_DELETE_POLICY = "argocd.argoproj.io/hook-delete-policy";
    private static final String FLUX_FORCE = "kustomize.toolkit.fluxcd.io/force";

    private JobAnnotations() {}

    /** Adds those that are not given. */
    static void add(Tree.Builder annotations, List<String> given) {
        add(annotations, given, ARGO_HOOK, "Sync");
        add(annotations, given, ARGO_DELETE_POLICY, "BeforeHookCreation");
        add(annotations, given, FLUX_FORCE, "enabled");
    }

    private static void add(Tree.Builder annotations, List<String> given, String name, String value) {
        if (!given.contains(name)) {
            annotations.put(name, value);
        }
    }
}
