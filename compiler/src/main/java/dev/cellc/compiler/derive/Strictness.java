package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.ProjectDeclaration.InternalTraffic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.model.Boundary;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import java.util.List;

/** Whether a cell can be as strict as its project asks: its cluster has HTTP rules, and its endpoints have contracts. */
final class Strictness {
    private Strictness() {}

    static void check(Boundary boundary, List<ComponentDeployment> deployments, DataPlane plane, DiagnosticSink sink) {
        if (boundary.internalTraffic() != InternalTraffic.STRICT) {
            return;
        }
        if (!plane.networkTarget().hasHttpRules()) {
            Severity severity = plane.gatewayTarget().strict() ? Severity.ERROR : Severity.WARNING;
            sink.report(ConnectionDiagnostics.notStrict(boundary.place(), plane).as(severity));
            return;
        }
        deployments.stream()
                .flatMap(deployment -> deployment.callers().stream())
                .filter(call -> call.isWithinCell() && call.requests().isEmpty())
                .map(Call::endpoint)
                .filter(Strictness::speaksHttp)
                .distinct()
                .forEach(endpoint -> sink.report(ConnectionDiagnostics.noContract(endpoint, plane)));
    }

    private static boolean speaksHttp(Endpoint endpoint) {
        return switch (endpoint.type()) {
            case HTTP, REST, GRAPHQL, GRPC, WEBSOCKET -> true;
            case TCP, UDP, TLS -> false;
        };
    }
}
