package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Kubernetes cluster that environments run on, with its registry, its gateways and what it can carry. */
public record DataPlaneDeclaration(Header header, DataPlaneDeclaration.Spec spec) implements Declaration {

    /** The cluster, its gateways and what it can carry. */
    public record Spec(
            Registry registry,
            KubernetesCluster kubernetesCluster,
            Gateway gateway,
            @Nullable Observer observer,
            @Nullable Capabilities capabilities,
            @Nullable SecretStore secretStore,
            @Nullable Vault vault,
            @Nullable PlatformPods dns,
            @Nullable PlatformPods monitoring,
            @Nullable PlatformPods interceptor,
            @Nullable Located<PodSecurity> podSecurity) {}

    /** The container registry that a cluster pulls from. */
    public record Registry(Located<String> prefix, @Nullable Located<String> secretRef) {}

    /** Host names and Gateway objects of a cluster. */
    public record Gateway(
            Located<String> publicVirtualHost,
            Located<String> organizationVirtualHost,
            @Nullable GatewayRef public_,
            @Nullable GatewayRef organization,
            @Nullable EgressGatewayRef egress,
            @Nullable PlatformPods controller) {}

    /** The store that vault keys are read from. */
    public record SecretStore(
            Located<String> name, @Nullable Located<StoreKind> kind) {}

    /** The vault that the Secrets Store CSI driver reads from. */
    public record Vault(
            @Nullable Located<String> address, @Nullable Located<String> role) {}

    /** A kind of store object. */
    public enum StoreKind implements Keyword {
        SECRET_STORE("SecretStore"),
        CLUSTER_SECRET_STORE("ClusterSecretStore");

        private final String text;

        StoreKind(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** A level of the Pod Security Standards. */
    public enum PodSecurity implements Keyword {
        PRIVILEGED("privileged"),
        BASELINE("baseline"),
        RESTRICTED("restricted");

        private final String text;

        PodSecurity(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** Pods of the platform that cells talk to. */
    public record PlatformPods(
            Located<String> namespace, Entries<Located<String>> labels, List<Located<Integer>> ports) {}
}
