package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** What a target cluster can carry. */
public record Capabilities(
        @Nullable Located<NetworkPolicyApi> networkPolicy,
        @Nullable Located<String> cilium,
        @Nullable Located<String> gatewayApi,
        @Nullable Located<Channel> channel,
        @Nullable Located<ApiGateway> apiGateway,
        @Nullable Located<String> apiGatewayVersion,
        @Nullable Located<SecretDelivery> secrets,
        @Nullable Located<Mtls> mtls,
        @Nullable Located<L7> l7,
        @Nullable Located<Boolean> strict) {

    /** The kind of object that carries network policies. */
    public enum NetworkPolicyApi implements Keyword {
        CILIUM("cilium"),
        KUBERNETES("kubernetes");

        private final String text;

        NetworkPolicyApi(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** A release channel of the Gateway API. */
    public enum Channel implements Keyword {
        STANDARD("standard"),
        EXPERIMENTAL("experimental");

        private final String text;

        Channel(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** The gateway whose policy objects carry API management. */
    public enum ApiGateway implements Keyword {
        ENVOY_GATEWAY("envoy-gateway"),
        NONE("none");

        private final String text;

        ApiGateway(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** How vault entries reach a container. */
    public enum SecretDelivery implements Keyword {
        EXTERNAL_SECRETS("external-secrets"),
        CSI_VAULT("csi-vault");

        private final String text;

        SecretDelivery(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** What authenticates both ends of a connection that asks for mutual TLS. */
    public enum Mtls implements Keyword {
        NONE("none"),
        CILIUM_AUTHENTICATION("cilium-authentication"),
        ZTUNNEL("ztunnel");

        private final String text;

        Mtls(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** Whether network policies may hold HTTP rules. */
    public enum L7 implements Keyword {
        OFF("off"),
        ON("on");

        private final String text;

        L7(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
