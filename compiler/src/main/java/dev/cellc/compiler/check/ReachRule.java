package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.Scrape;
import dev.cellc.compiler.declaration.ProjectDeclaration.InternalTraffic;
import dev.cellc.compiler.declaration.Visibility;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remarks on endpoints that nobody can reach in any environment, and on those that reach further than their callers. */
final class ReachRule {
    /** What is known of an endpoint over all environments. */
    private static final class Reach {
        private final Endpoint endpoint;
        private boolean reachable;
        private boolean called;
        private boolean calledFromOtherProjects;

        Reach(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        void add(Cell cell, ComponentDeployment deployment) {
            reachable |= cell.boundary().internalTraffic() == InternalTraffic.OPEN || deployment.peering() != null;
            for (Call call : deployment.callers()) {
                if (call.endpoint().hasNameOf(endpoint)) {
                    called = true;
                    calledFromOtherProjects |= !call.isWithinCell();
                }
            }
            for (Exposure exposure : deployment.exposures()) {
                reachable |= exposure.endpoint() != null && exposure.endpoint().hasNameOf(endpoint);
            }
            for (Scrape scrape : deployment.scrapes()) {
                reachable |= scrape.ports().contains(endpoint.targetPort());
            }
        }

        void report(DiagnosticSink sink) {
            if (!reachable && !called) {
                sink.report(ReachDiagnostics.unreachable(endpoint));
            }
            if (called && !calledFromOtherProjects) {
                for (Located<Visibility> visibility : endpoint.visibility()) {
                    if (visibility.value() == Visibility.ORGANIZATION) {
                        sink.report(ReachDiagnostics.exposedFurtherThanUsed(endpoint, visibility.span()));
                    }
                }
            }
        }
    }

    private ReachRule() {}

    static void check(Iterable<Cell> cells, DiagnosticSink sink) {
        Map<Span, Reach> endpoints = new LinkedHashMap<>();
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                for (Endpoint endpoint : deployment.endpoints()) {
                    endpoints
                            .computeIfAbsent(endpoint.name().span(), place -> new Reach(endpoint))
                            .add(cell, deployment);
                }
            }
        }
        endpoints.values().forEach(reach -> reach.report(sink));
    }
}
