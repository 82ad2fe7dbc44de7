package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Capabilities;
import dev.cellc.compiler.declaration.Capabilities.ApiGateway;
import dev.cellc.compiler.declaration.Capabilities.Channel;
import dev.cellc.compiler.declaration.Capabilities.L7;
import dev.cellc.compiler.declaration.Capabilities.Mtls;
import dev.cellc.compiler.declaration.Capabilities.NetworkPolicyApi;
import dev.cellc.compiler.declaration.Capabilities.SecretDelivery;
import dev.cellc.compiler.declaration.EgressGatewayRef;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.source.Located;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a cluster can carry: what its data plane says, else what cellc.yaml says of all, else the defaults. */
record TargetProfile(@Nullable Capabilities own, @Nullable Capabilities profile) {
    private static final int CILIUM = 16;
    private static final int FIRST_AUTHENTICATION = 14;
    private static final int LAST_AUTHENTICATION = 20;
    private static final int FIRST_ZTUNNEL = 19;
    private static final int GATEWAY_API = 2;
    private static final int ENVOY_GATEWAY = 3;

    DataPlane.NetworkTarget network() {
        return new DataPlane.NetworkTarget(
                said(Capabilities::networkPolicy, NetworkPolicyApi.CILIUM),
                minor(Capabilities::cilium, CILIUM),
                said(Capabilities::mtls, Mtls.NONE),
                said(Capabilities::l7, L7.OFF));
    }

    /** Reports what no cluster can carry, and what none will for long. */
    void check(DiagnosticSink sink) {
        Located<NetworkPolicyApi> other = otherThanCilium();
        Located<Mtls> mtls = located(Capabilities::mtls);
        Located<L7> l7 = located(Capabilities::l7);
        if (other != null && l7 != null && l7.value() == L7.ON) {
            sink.report(TargetDiagnostics.needsCilium("l7", l7, other));
        }
        if (mtls != null && mtls.value() != Mtls.NONE) {
            if (other != null) {
                sink.report(TargetDiagnostics.needsCilium("mtls", mtls, other));
            } else {
                check(mtls, sink);
            }
        }
    }

    /** The policy of a gateway speaks of what is outside the cluster, and of hosts by name. */
    void checkGuard(@Nullable Located<Integer> podPort, DiagnosticSink sink) {
        Located<NetworkPolicyApi> other = otherThanCilium();
        if (podPort != null && other != null) {
            sink.report(TargetDiagnostics.guardNeedsCilium(podPort, other));
        }
    }

    /** Policies of components open its port by any means; its own policy would speak of hosts by name. */
    void checkEgress(@Nullable EgressGatewayRef egress, DiagnosticSink sink) {
        Located<NetworkPolicyApi> other = otherThanCilium();
        if (egress != null && egress.podPort() != null && other != null) {
            Severity severity = said(Capabilities::strict, false) ? Severity.ERROR : Severity.WARNING;
            sink.report(TargetDiagnostics.unguardedEgress(egress.name(), egress.podPort(), other)
                    .as(severity));
        }
    }

    /** What carries network policies where Cilium does not. */
    private @Nullable Located<NetworkPolicyApi> otherThanCilium() {
        Located<NetworkPolicyApi> api = located(Capabilities::networkPolicy);
        return api == null || api.value() == NetworkPolicyApi.CILIUM ? null : api;
    }

    private void check(Located<Mtls> mtls, DiagnosticSink sink) {
        int cilium = minor(Capabilities::cilium, CILIUM);
        boolean isZtunnel = mtls.value() == Mtls.ZTUNNEL;
        int first = isZtunnel ? FIRST_ZTUNNEL : FIRST_AUTHENTICATION;
        if (cilium < first) {
            sink.report(TargetDiagnostics.notYet(mtls, first, cilium, located(Capabilities::cilium)));
        } else if (!isZtunnel && cilium > LAST_AUTHENTICATION) {
            sink.report(TargetDiagnostics.noLonger(mtls, LAST_AUTHENTICATION, cilium, located(Capabilities::cilium)));
        } else if (!isZtunnel) {
            sink.report(TargetDiagnostics.deprecated(mtls, LAST_AUTHENTICATION));
        }
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
        Located<T> value = located(member);
        return value == null ? otherwise : value.value();
    }

    private <T> @Nullable Located<T> located(Function<Capabilities, @Nullable Located<T>> member) {
        Located<T> value = own == null ? null : member.apply(own);
        return value == null && profile != null ? member.apply(profile) : value;
    }
}
