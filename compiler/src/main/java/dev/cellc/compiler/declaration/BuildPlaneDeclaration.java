package dev.cellc.compiler.declaration;

import org.jspecify.annotations.Nullable;

/** A Kubernetes cluster that builds images; builds render into an output tree of its own. */
public record BuildPlaneDeclaration(Header header, BuildPlaneDeclaration.Spec spec) implements Declaration {

    /** The cluster that runs builds. */
    public record Spec(
            KubernetesCluster kubernetesCluster, @Nullable Observer observer) {}
}
