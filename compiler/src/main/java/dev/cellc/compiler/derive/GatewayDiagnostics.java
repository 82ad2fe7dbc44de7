package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Organization;

/** The wording of this pass for what passes the pods of gateways. */
final class GatewayDiagnostics {
    private GatewayDiagnostics() {}

    static Diagnostic addressesWithoutEffect(Organization organization, DataPlane plane) {
        return Diagnostic.of(
                        DiagnosticCode.UNGUARDED_GATEWAY,
                        organization.addresses().get(0).span(),
                        "`internalCIDRs` has no effect on data plane `"
                                + plane.name().value() + "`: its gateway for the organization has no network policy")
                .label(plane.name().span(), "has no `podPort` for that gateway")
                .help("say in `gateway.organization.podPort` what the pods of gateway `"
                        + plane.organizationGateway().name() + "` listen on");
    }

    static Diagnostic closedListener(Exposure exposure, String listener, DataPlane plane) {
        return Diagnostic.of(
                        DiagnosticCode.CLOSED_LISTENER,
                        plane.name().span(),
                        "the network policy of gateway `" + exposure.gateway().name() + "` would close listener `"
                                + listener + "`: data plane `" + plane.name().value() + "` does not say its port")
                .label(exposure.origin(), "needs the listener")
                .help("give the listener a `podPort`: what the gateway's pods listen on for it");
    }
}
