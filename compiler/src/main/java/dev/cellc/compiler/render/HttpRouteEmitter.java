package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.Trees;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteSpec;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteSpecBuilder;
import java.util.ArrayList;
import java.util.List;

/** A route from a gateway to each exposed HTTP endpoint; the public path prefix becomes the backend's own. */
final class HttpRouteEmitter {
    private HttpRouteEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (ComponentDeployment deployment : cell.deployments()) {
            for (Exposure exposure : deployment.exposures()) {
                resources.add(CellObjects.ofComponent(
                        cell,
                        deployment,
                        "gateway.networking.k8s.io/v1",
                        "HTTPRoute",
                        exposure.routeName(),
                        Trees.of(spec(cell, deployment, exposure))));
            }
        }
        return resources;
    }

    private static HTTPRouteSpec spec(Cell cell, ComponentDeployment deployment, Exposure exposure) {
        HTTPRouteSpec spec = new HTTPRouteSpecBuilder()
                .addNewParentRef()
                .withName(exposure.gateway().name())
                .withNamespace(exposure.gateway().namespace())
                .withSectionName(exposure.gateway().sectionName())
                .endParentRef()
                .withHostnames(exposure.host())
                .addNewRule()
                .addNewMatch()
                .withNewPath("PathPrefix", exposure.path())
                .endMatch()
                .addNewFilter()
                .withType("URLRewrite")
                .withNewUrlRewrite()
                .withNewPath()
                .withType("ReplacePrefixMatch")
                .withReplacePrefixMatch(exposure.backendPath())
                .endPath()
                .endUrlRewrite()
                .endFilter()
                .addNewBackendRef()
                .withName(Names.service(exposure.endpoint().component()))
                .withPort(exposure.endpoint().port())
                .endBackendRef()
                .endRule()
                .build();
        return Interceptors.serve(deployment) ? intercepted(spec, cell, exposure) : spec;
    }

    /** The same route by way of the interceptors, which are told for whom the request is. */
    private static HTTPRouteSpec intercepted(HTTPRouteSpec spec, Cell cell, Exposure exposure) {
        DataPlane plane = cell.environment().dataPlane();
        return new HTTPRouteSpecBuilder(spec)
                .editFirstRule()
                .addNewFilter()
                .withType("RequestHeaderModifier")
                .withNewRequestHeaderModifier()
                .addNewSet(Interceptors.HEADER, Interceptors.key(cell, exposure))
                .endRequestHeaderModifier()
                .endFilter()
                .editFirstBackendRef()
                .withName(Interceptors.SERVICE)
                .withNamespace(plane.interceptor().namespace())
                .withPort(Interceptors.port(plane))
                .endBackendRef()
                .endRule()
                .build();
    }
}
