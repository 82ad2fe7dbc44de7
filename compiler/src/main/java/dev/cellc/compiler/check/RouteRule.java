package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.naming.NameRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every host and path leads to one place: of two routes for the same one, a gateway would take the older. */
final class RouteRule {
    private RouteRule() {}

    private record Claim(String dataPlane, String gatewayNamespace, String gateway, String host, String path) {}

    static void check(List<Cell> cells, DiagnosticSink sink) {
        Map<Claim, Exposure> seen = new LinkedHashMap<>();
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                for (Exposure exposure : deployment.exposures()) {
                    checkHost(exposure, sink);
                    Exposure first = seen.putIfAbsent(claim(cell, exposure), exposure);
                    if (first != null) {
                        sink.report(CheckDiagnostics.routeCollision(exposure, first));
                    }
                }
            }
        }
    }

    private static Claim claim(Cell cell, Exposure exposure) {
        return new Claim(
                cell.environment().dataPlane().name().value(),
                exposure.gateway().namespace(),
                exposure.gateway().name(),
                exposure.host(),
                exposure.path());
    }

    private static void checkHost(Exposure exposure, DiagnosticSink sink) {
        for (String label : exposure.host().split("\\.", -1)) {
            String violation = NameRule.LABEL.violation(label);
            if (violation != null) {
                sink.report(CheckDiagnostics.illegalHost(exposure, label, violation));
            }
        }
    }
}
