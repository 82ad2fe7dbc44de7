package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.Capabilities.L7;
import dev.cellc.compiler.declaration.Capabilities.Mtls;
import dev.cellc.compiler.declaration.Capabilities.NetworkPolicyApi;
import dev.cellc.compiler.declaration.DataPlaneDeclaration.PodSecurity;
import dev.cellc.compiler.declaration.GatewayRef.ListenerProtocol;
import dev.cellc.compiler.declaration.RestPolicy.TlsVersion;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster with all defaults filled in; two planes of one {@code cluster} are the same one. {@code kubeConfig}
 * is the Secret by which others reach it, {@code namespaces} are those of the platform that its author names.
 */
public record DataPlane(
        Located<String> name,
        Located<String> cluster,
        @Nullable String kubeConfig,
        @Nullable String observer,
        List<Located<String>> namespaces,
        Gateway publicGateway,
        Gateway organizationGateway,
        @Nullable EgressGateway egressGateway,
        Registry registry,
        SecretStore secretStore,
        @Nullable Vault vault,
        PlatformPods dns,
        PlatformPods interceptor,
        @Nullable PlatformPods monitoring,
        PodSecurity podSecurity,
        NetworkTarget networkTarget,
        GatewayTarget gatewayTarget) {

    /**
     * A Gateway object, the name under which its routes are reached, the listener to attach to and the port of its
     * pods, if they are set, what configures its proxies, and what is known of its listeners.
     */
    public record Gateway(
            String name,
            String namespace,
            @Nullable String sectionName,
            String virtualHost,
            @Nullable Integer podPort,
            PlatformPods controller,
            List<Listener> listeners) {

        /** The listener of a name, or null where nothing is known of it. */
        public @Nullable Listener listener(String name) {
            for (Listener listener : listeners) {
                if (listener.name().equals(name)) {
                    return listener;
                }
            }
            return null;
        }
    }

    /**
     * A Gateway object by which calls leave the cluster, the name and port under which pods reach it, the port of its
     * own pods, and the address by which calls to address ranges leave, if one is set. {@code guarded}: the platform
     * says what its pods listen on, so that a policy can hold for them.
     */
    public record EgressGateway(
            String name,
            String namespace,
            @Nullable String sectionName,
            String host,
            int port,
            int podPort,
            boolean guarded,
            PlatformPods controller,
            @Nullable SourceAddress sourceAddress) {}

    /** An address by which calls leave the cluster, and the labels of the node that has it. */
    public record SourceAddress(String address, List<Label> nodeLabels) {}

    /** A listener of a Gateway, with the port of the pods and the oldest TLS version it accepts, if they are known. */
    public record Listener(
            String name,
            ListenerProtocol protocol,
            @Nullable Integer podPort,
            @Nullable TlsVersion minTlsVersion) {}

    /** What network policies of the cluster can say; {@code ciliumMinor} is the n of its Cilium 1.n. */
    public record NetworkTarget(NetworkPolicyApi api, int ciliumMinor, Mtls mtls, L7 l7) {
        /** Whether HTTP rules can be put into policies. */
        public boolean hasHttpRules() {
            return api == NetworkPolicyApi.CILIUM && l7 == L7.ON;
        }
    }

    /** What the gateways of the cluster understand; the minors are those of Gateway API 1.n and Envoy Gateway 1.n. */
    public record GatewayTarget(
            int gatewayApiMinor, boolean experimental, boolean envoyGateway, int envoyGatewayMinor, boolean strict) {
        private static final int BACKEND_TLS = 4;

        /** The version in which a BackendTLSPolicy is served, or null where it is not. */
        public @Nullable String backendTlsVersion() {
            return gatewayApiMinor >= BACKEND_TLS ? "v1" : experimental ? "v1alpha3" : null;
        }

        /** The version in which a kind of route is served that is standard since 1.n, or null where it is not. */
        public @Nullable String routeVersion(int standardSince) {
            return gatewayApiMinor >= standardSince ? "v1" : experimental ? "v1alpha2" : null;
        }
    }

    /** Where relative images are pulled from, and the secret for it. */
    public record Registry(String prefix, @Nullable String pullSecret) {}

    /** The External Secrets store that vault keys are read from. */
    public record SecretStore(String name, String kind) {}

    /** The vault that the Secrets Store CSI driver reads from, where it does; absent: External Secrets does. */
    public record Vault(String address, String role) {}

    /** Pods of the platform, as network policies select them. */
    public record PlatformPods(String namespace, List<Label> labels, List<Integer> ports) {

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof PlatformPods pods
                    && namespace.equals(pods.namespace)
                    && labels.equals(pods.labels)
                    && ports.equals(pods.ports);
        }

        @Override
        public int hashCode() {
            return (namespace.hashCode() * 31 + labels.hashCode()) * 31 + ports.hashCode();
        }
    }

    /** A label of a pod. */
    public record Label(String key, String value) {

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Label label && key.equals(label.key) && value.equals(label.value);
        }

        @Override
        public int hashCode() {
            return key.hashCode() * 31 + value.hashCode();
        }
    }
}
