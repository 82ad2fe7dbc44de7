package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The Kubernetes cluster that a plane runs on. */
public record KubernetesCluster(
        Located<String> name, @Nullable Credentials credentials) {

    /** How a cluster is reached. */
    public record Credentials(
            @Nullable Located<String> apiServerURL,
            @Nullable Located<String> caCert,
            @Nullable Located<String> clientCert,
            @Nullable Located<String> clientKey,
            @Nullable Located<String> secretRef) {}
}
