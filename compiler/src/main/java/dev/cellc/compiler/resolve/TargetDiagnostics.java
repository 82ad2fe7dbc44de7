package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Capabilities.Mtls;
import dev.cellc.compiler.declaration.Capabilities.NetworkPolicyApi;
import dev.cellc.compiler.declaration.Keyword;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The wording of what is said of a cluster and cannot be true of any. */
final class TargetDiagnostics {
    private TargetDiagnostics() {}

    static Diagnostic needsCilium(
            String capability, Located<? extends Keyword> value, Located<NetworkPolicyApi> networkPolicy) {
        return Diagnostic.of(
                        DiagnosticCode.CAPABILITIES_DISAGREE,
                        value.span(),
                        "`" + capability + ": " + value.value().text() + "` needs Cilium, but `networkPolicy` is `"
                                + networkPolicy.value().text() + "`")
                .label(networkPolicy.span(), "the policies of this cluster")
                .help("remove one of them: a NetworkPolicy knows pods, addresses and ports, and nothing else");
    }

    static Diagnostic guardNeedsCilium(Located<Integer> podPort, Located<NetworkPolicyApi> networkPolicy) {
        return Diagnostic.of(
                        DiagnosticCode.CAPABILITIES_DISAGREE,
                        podPort.span(),
                        "`podPort` asks for a policy of this gateway, which needs Cilium, but `networkPolicy` is `"
                                + networkPolicy.value().text() + "`")
                .label(networkPolicy.span(), "the policies of this cluster")
                .help("remove it: a NetworkPolicy cannot tell what is outside the cluster, nor hosts by name");
    }

    static Diagnostic unguardedEgress(
            Located<String> gateway, Located<Integer> podPort, Located<NetworkPolicyApi> networkPolicy) {
        return Diagnostic.of(
                        DiagnosticCode.UNGUARDED_GATEWAY,
                        podPort.span(),
                        "gateway `" + gateway.value()
                                + "` has no policy of its own: a NetworkPolicy has no words for hosts by name")
                .label(networkPolicy.span(), "the policies of this cluster")
                .help("consumers may reach this port, and the platform has to keep others from it");
    }

    static Diagnostic notYet(Located<Mtls> mtls, int first, int cilium, @Nullable Located<String> version) {
        return disagrees(mtls, "came with Cilium 1." + first, cilium, version)
                .help("say `cilium: \"1." + first + "\"` once it runs there");
    }

    static Diagnostic noLonger(Located<Mtls> mtls, int last, int cilium, @Nullable Located<String> version) {
        return disagrees(mtls, "went after Cilium 1." + last, cilium, version)
                .help("`ztunnel` is what follows it; `none` leaves it to applications");
    }

    private static Diagnostic disagrees(
            Located<Mtls> mtls, String fate, int cilium, @Nullable Located<String> version) {
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.CAPABILITIES_DISAGREE,
                mtls.span(),
                "`mtls: " + mtls.value().text() + "` " + fate + ", and this cluster has 1." + cilium);
        return version == null ? diagnostic : diagnostic.label(version.span(), "its version");
    }

    static Diagnostic deprecated(Located<Mtls> mtls, int last) {
        return Diagnostic.of(
                        DiagnosticCode.CAPABILITY_IS_GOING,
                        mtls.span(),
                        "`mtls: " + mtls.value().text() + "` is deprecated from Cilium 1." + last
                                + " on, and goes with the next")
                .help("it proves who calls, and encrypts nothing; `ztunnel` does both within open cells");
    }
}
