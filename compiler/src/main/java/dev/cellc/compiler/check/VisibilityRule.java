package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.declaration.Visibility;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** No endpoint reaches further than its environment allows, be it through a gateway or by connections. */
final class VisibilityRule {
    private VisibilityRule() {}

    static void check(List<Cell> cells, DiagnosticSink sink) {
        for (Cell cell : cells) {
            Located<Visibility> widest = cell.environment().constraints().maxVisibility();
            if (widest != null) {
                cell.deployments().forEach(deployment -> check(cell, deployment, widest, sink));
            }
        }
    }

    private static void check(
            Cell cell, ComponentDeployment deployment, Located<Visibility> widest, DiagnosticSink sink) {
        for (Exposure exposure : deployment.exposures()) {
            Visibility level = exposure.level() == Exposure.Level.PUBLIC ? Visibility.PUBLIC : Visibility.ORGANIZATION;
            check(cell, what(exposure), new Located<>(level, exposure.origin()), widest, sink);
        }
        for (Endpoint endpoint : deployment.endpoints()) {
            for (Located<Visibility> visibility : endpoint.visibility()) {
                check(cell, what(endpoint), visibility, widest, sink);
            }
        }
    }

    private static String what(Exposure exposure) {
        Endpoint endpoint = exposure.endpoint();
        return endpoint == null ? "API `" + exposure.api().name().value() + '`' : what(endpoint);
    }

    private static String what(Endpoint endpoint) {
        return "endpoint `" + endpoint.name().value() + '`';
    }

    private static void check(
            Cell cell, String what, Located<Visibility> visibility, Located<Visibility> widest, DiagnosticSink sink) {
        if (visibility.value().compareTo(widest.value()) > 0) {
            Span place = visibility.span();
            sink.report(ConstraintDiagnostics.visibleTooFar(place, what, visibility.value(), cell, widest));
        }
    }
}
