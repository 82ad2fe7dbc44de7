package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Capabilities;
import dev.cellc.compiler.declaration.Capabilities.ApiGateway;
import dev.cellc.compiler.declaration.Capabilities.Channel;
import dev.cellc.compiler.declaration.Capabilities.L7;
import dev.cellc.compiler.declaration.Capabilities.Mtls;
import dev.cellc.compiler.declaration.Capabilities.NetworkPolicyApi;
import dev.cellc.compiler.declaration.Capabilities.SecretDelivery;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.source.Located;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a cluster can carry: what its data plane says, else what cellc.yaml says of all, else the defaults. */
record TargetProfile(@Nullable Capabilities own, @Nullable Capabilities profile) {
    private static final int CILIUM = 16;
    private static final int GATEWAY_API = 2;
    private static final int ENVOY_GATEWAY = 3;

    DataPlane.NetworkTarget network() {
        return new DataPlane.NetworkTarget(
                said(Capabilities::networkPolicy, NetworkPolicyApi.CILIUM),
                minor(Capabilities::cilium, CILIUM),
                said(Capabilities::mtls, Mtls.NONE),
                said(Capabilities::l7, L7.OFF));
    }

    boolean isCsiVault() {
        return said(Capabilities::secrets, SecretDelivery.EXTERNAL_SECRETS) == SecretDelivery.CSI_VAULT;
    }

    DataPlane.GatewayTarget gateways() {
        return new DataPlane.GatewayTarget(
                minor(Capabilities::gatewayApi, GATEWAY_API),
                said(Capabilities::channel, Channel.STANDARD) == Channel.EXPERIMENTAL,
                said(Capabilities::apiGateway, ApiGateway.ENVOY_GATEWAY) == ApiGateway.ENVOY_GATEWAY,
                minor(Capabilities::apiGatewayVersion, ENVOY_GATEWAY),
                said(Capabilities::strict, false));
    }

    /** The n of a version 1.n, which a schema has checked. */
    private int minor(Function<Capabilities, @Nullable Located<String>> member, int otherwise) {
        String version = said(member, "");
        return version.isEmpty() ? otherwise : Integer.parseInt(version.substring(2));
    }

    private <T> T said(Function<Capabilities, @Nullable Located<T>> member, T otherwise) {
        Located<T> value = own == null ? null : member.apply(own);
        if (value == null && profile != null) {
            value = member.apply(profile);
        }
        return value == null ? otherwise : value.value();
    }
}
