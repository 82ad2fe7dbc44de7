package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A route from a listener of a gateway to each exposed TLS, TCP or UDP endpoint, whatever it carries. */
final class StreamRouteEmitter {
    private static final int TLS_ROUTE = 5;
    private static final int PORT_ROUTE = 6;

    private StreamRouteEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        Cell cell = parts.cell();
        List<Resource> resources = new ArrayList<>();
        DataPlane.GatewayTarget target = cell.environment().dataPlane().gatewayTarget();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            for (Exposure exposure : deployment.exposures()) {
                if (exposure.entrance() instanceof Entrance.Tls tls) {
                    add(deployed, exposure, "TLSRoute", version(target, TLS_ROUTE), tls.listener(), resources);
                } else if (exposure.entrance() instanceof Entrance.Port port) {
                    String kind = port.transport() + "Route";
                    add(deployed, exposure, kind, version(target, PORT_ROUTE), port.listener(), resources);
                }
            }
        }
        return resources;
    }

    /** Where there is none, the exposure was refused. */
    private static String version(DataPlane.GatewayTarget target, int standardSince) {
        return Objects.requireNonNull(target.routeVersion(standardSince));
    }

    private static void add(
            Deployed deployed,
            Exposure exposure,
            String kind,
            String version,
            String listener,
            List<Resource> resources) {
        Endpoint endpoint = Objects.requireNonNull(exposure.endpoint());
        Tree.Builder spec = Tree.object();
        if (!exposure.entrance().hostName().isEmpty()) {
            spec.put("hostnames", RouteTrees.hosts(exposure));
        }
        spec.put("parentRefs", RouteTrees.parents(exposure, listener))
                .put(
                        "rules",
                        Tree.list(List.of(Tree.object()
                                .put("backendRefs", RouteTrees.backends(endpoint))
                                .build())));
        resources.add(CellObjects.ofComponent(
                deployed, "gateway.networking.k8s.io/" + version, kind, exposure.routeName(), spec.build()));
    }
}
