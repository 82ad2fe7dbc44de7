package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** A route from a gateway to each exposed HTTP API, and to each part of one whose operations have rules of their own. */
final class HttpRouteEmitter {
    private HttpRouteEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        Cell cell = parts.cell();
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            for (Exposure exposure : deployment.exposures()) {
                if (exposure.entrance() instanceof Entrance.Http entrance) {
                    for (RoutePart part : RoutePart.of(exposure)) {
                        Tree.Obj spec = spec(cell, deployment, part, entrance, sink);
                        resources.add(CellObjects.ofComponent(
                                deployed,
                                "gateway.networking.k8s.io/v1",
                                "HTTPRoute",
                                part.route().name(),
                                spec));
                    }
                }
            }
        }
        return resources;
    }

    private static Tree.Obj spec(
            Cell cell, ComponentDeployment deployment, RoutePart part, Entrance.Http entrance, DiagnosticSink sink) {
        Exposure exposure = part.exposure();
        DataPlane plane = cell.environment().dataPlane();
        RestPolicy policy = EffectivePolicy.of(exposure);
        boolean sleeps = Interceptors.serve(deployment, exposure);
        HttpRules rules = new HttpRules(
                exposure,
                entrance,
                Mediations.filters(policy, sleeps ? Interceptors.header(cell, exposure) : null, sink),
                sleeps ? Interceptors.backends(plane) : RouteTrees.backends(cell, exposure),
                Timeouts.ofRoute(exposure, plane.gatewayTarget()),
                policy.cors() != null);
        return Tree.object()
                .put("hostnames", RouteTrees.hosts(exposure))
                .put("parentRefs", RouteTrees.parents(exposure, Listeners.of(exposure, policy, sink)))
                .put("rules", Tree.list(rules.of(part.operations())))
                .build();
    }
}
