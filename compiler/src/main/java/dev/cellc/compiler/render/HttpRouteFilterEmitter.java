package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.OutsideTarget;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** For each exposed API that is routed by operations: what turns the path that callers write into the backend's. */
final class HttpRouteFilterEmitter {
    private HttpRouteFilterEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        Cell cell = parts.cell();
        List<Resource> resources = new ArrayList<>();
        DataPlane plane = cell.environment().dataPlane();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            for (Exposure exposure : deployment.exposures()) {
                if (exposure.entrance() instanceof Entrance.Http entrance
                        && !exposure.api().operations().isEmpty()) {
                    if (!plane.gatewayTarget().envoyGateway()) {
                        sink.report(PolicyDiagnostics.noOperations(
                                exposure.api().operations().get(0), plane));
                    }
                    resources.add(CellObjects.ofComponent(
                            deployed,
                            "gateway.envoyproxy.io/v1alpha1",
                            "HTTPRouteFilter",
                            HttpRules.rewriteFilter(exposure),
                            spec(exposure, entrance)));
                }
            }
        }
        return resources;
    }

    private static Tree.Obj spec(Exposure exposure, Entrance.Http entrance) {
        String backend = entrance.backendPath();
        Tree.Obj replacement = Tree.object()
                .put("pattern", "^" + HttpMatches.escaped(entrance.path()) + "(/|$)")
                .put("substitution", backend.endsWith("/") ? backend : backend + '/')
                .build();
        Tree.Builder rewrite = Tree.object();
        if (exposure.api().backend() instanceof OutsideTarget target && !target.isAddress()) {
            rewrite.put("hostname", Tree.object().put("type", "Backend"));
        }
        rewrite.put("path", Tree.object().put("type", "ReplaceRegexMatch").put("replaceRegexMatch", replacement));
        return Tree.object().put("urlRewrite", rewrite).build();
    }
}
