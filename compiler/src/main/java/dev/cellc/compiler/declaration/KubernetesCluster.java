package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The Kubernetes cluster that a plane runs on. */
public record KubernetesCluster(
        Located<String> name, @Nullable Credentials credentials) {

    /** The Secret with a kubeconfig by which others reach the cluster, or null where none is named. */
    public @Nullable String kubeConfig() {
        return credentials == null || credentials.secretRef() == null
                ? null
                : credentials.secretRef().value();
    }

    /** How a cluster is reached. */
    public record Credentials(
            @Nullable Located<String> apiServerURL,
            @Nullable Located<String> caCert,
            @Nullable Located<String> clientCert,
            @Nullable Located<String> clientKey,
            @Nullable Located<String> secretRef) {}
}
