package dev.cellc.compiler.derive;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.DataPlane;

/** The wording of this pass for connections that are to leave the cluster by a gateway and cannot. */
final class EgressDiagnostics {
    private EgressDiagnostics() {}

    static Diagnostic noGateway(Connection connection, Connection.Outside target, DataPlane plane) {
        return noWay(connection, target, plane, "has no `gateway.egress`")
                .help("declare the Gateway in `gateway.egress` of the data plane, or write `via: direct`");
    }

    static Diagnostic noApiGateway(Connection connection, Connection.Outside target, DataPlane plane) {
        return noWay(connection, target, plane, "says `apiGateway: none`")
                .help("install Envoy Gateway with its Backend API switched on, or write `via: direct`");
    }

    static Diagnostic noBackendTls(Connection connection, Connection.Outside target, DataPlane plane) {
        return noWay(connection, target, plane, "has gateways that cannot call hosts by HTTPS")
                .help("raise `capabilities.gatewayApi` of the data plane to 1.4, or write `via: direct`");
    }

    static Diagnostic noCilium(Connection connection, Connection.Outside target, DataPlane plane) {
        return noWay(connection, target, plane, "has no Cilium, which would choose the address that calls leave by")
                .help("write `via: direct`");
    }

    static Diagnostic noSourceAddress(Connection connection, Connection.Outside target, DataPlane plane) {
        return noWay(connection, target, plane, "has no `gateway.egress.sourceAddress`")
                .help("addresses leave the cluster by an address of their own, which the data plane has to declare;"
                        + " or write `via: direct`");
    }

    private static Diagnostic noWay(Connection connection, Connection.Outside target, DataPlane plane, String because) {
        return Diagnostic.of(
                        DiagnosticCode.NO_WAY_OUT,
                        target.via().span(),
                        "connection `" + connection.name().value() + "` cannot leave data plane `"
                                + plane.name().value() + "` by a gateway")
                .label(plane.name().span(), because);
    }
}
