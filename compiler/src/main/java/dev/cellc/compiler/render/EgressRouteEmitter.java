package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.GatewayCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.declaration.ConnectionParams.Protocol;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy;
import dev.cellc.compiler.envoygateway.RouteRef;
import dev.cellc.compiler.model.OutsideTarget;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The way of each connection through the egress gateway, beside it: the host, its TLS, its limits, and the route. */
final class EgressRouteEmitter {
    private final Plane plane;
    private final List<Resource> resources = new ArrayList<>();

    private EgressRouteEmitter(Plane plane) {
        this.plane = plane;
    }

    static List<Resource> emit(Plane plane, DiagnosticSink sink) {
        EgressRouteEmitter emitter = new EgressRouteEmitter(plane);
        for (Cell cell : plane.cells()) {
            for (ComponentDeployment deployment : cell.deployments()) {
                for (Outgoing flow : deployment.outgoing()) {
                    if (flow instanceof GatewayCall call) {
                        emitter.add(cell, deployment, call);
                    }
                }
            }
        }
        return emitter.resources;
    }

    private void add(Cell cell, ComponentDeployment deployment, GatewayCall call) {
        Way way = new Way(cell, deployment, call);
        OutsideTarget target = way.target();
        add(way, "gateway.envoyproxy.io/v1alpha1", "Backend", OutsideBackends.backend(target));
        if (target.tls()) {
            // where there is none, the connection was refused
            String version =
                    Objects.requireNonNull(plane.dataPlane().gatewayTarget().backendTlsVersion());
            add(
                    way,
                    "gateway.networking.k8s.io/" + version,
                    "BackendTLSPolicy",
                    OutsideBackends.tls(target, way.name()));
        }
        BackendTrafficPolicy traffic = EgressTraffic.of(
                new RouteRef("HTTPRoute", way.name()), call.connection().settings());
        if (!traffic.isEmpty()) {
            add(way, "gateway.envoyproxy.io/v1alpha1", "BackendTrafficPolicy", traffic.toTree());
        }
        add(way, "gateway.networking.k8s.io/v1", "HTTPRoute", route(way));
    }

    /** One connection; its objects share a name. */
    private record Way(Cell cell, ComponentDeployment deployment, GatewayCall call) {

        String name() {
            return Names.egressRoute(
                    call.consumer(),
                    cell.id().environment(),
                    call.connection().name().value());
        }

        OutsideTarget target() {
            return new OutsideTarget(
                    call.target().protocol() == Protocol.HTTPS,
                    call.host().name(),
                    call.target().port(),
                    "",
                    call.target().via().span());
        }
    }

    private void add(Way way, String apiVersion, String kind, Tree.Obj spec) {
        ResourceId id = new ResourceId(apiVersion, kind, way.call().gateway().namespace(), way.name());
        resources.add(PlaneObjects.of(
                plane,
                way.cell(),
                way.deployment(),
                id,
                spec,
                way.call().target().via().span()));
    }

    private static Tree.Obj route(Way way) {
        GatewayCall call = way.call();
        Tree.Obj parent = Tree.object()
                .put("name", call.gateway().name())
                .put("namespace", call.gateway().namespace())
                .put("sectionName", call.gateway().sectionName())
                .build();
        Tree.Obj path = Tree.object()
                .put("type", "PathPrefix")
                .put("value", call.path())
                .build();
        Tree.Obj backend = Tree.object()
                .put("group", "gateway.envoyproxy.io")
                .put("kind", "Backend")
                .put("name", way.name())
                .build();
        Tree.Obj rule = Tree.object()
                .put("backendRefs", Tree.list(List.of(backend)))
                .put("filters", Tree.list(List.of(rewrite(call))))
                .put(
                        "matches",
                        Tree.list(List.of(Tree.object().put("path", path).build())))
                .build();
        return Tree.object()
                .put("parentRefs", Tree.list(List.of(parent)))
                .put("rules", Tree.list(List.of(rule)))
                .build();
    }

    /** The host sees a request as if it had been called itself. */
    private static Tree.Obj rewrite(GatewayCall call) {
        Tree.Builder path = Tree.object().put("type", "ReplacePrefixMatch").put("replacePrefixMatch", "/");
        return Tree.object()
                .put("type", "URLRewrite")
                .put(
                        "urlRewrite",
                        Tree.object().put("hostname", call.host().name()).put("path", path))
                .build();
    }
}
