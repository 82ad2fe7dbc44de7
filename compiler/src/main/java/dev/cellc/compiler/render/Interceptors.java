package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cilium.EndpointSelector;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.naming.Hosts;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The proxies of KEDA's HTTP add-on: they count the requests for what is scaled to zero, and hold them until somebody
 * is there to answer. Names and ports are those of the add-on's chart.
 */
final class Interceptors {
    /** The Service before the proxies, in their namespace. */
    static final String SERVICE = "keda-add-ons-http-interceptor-proxy";

    /** Says to the proxies for whom a request is: many components share a host, and paths have been rewritten. */
    private static final String HEADER = "x-openchoreo-route";

    private static final String SCALER = "keda-add-ons-http-external-scaler";
    private static final int SCALER_PORT = 9090;

    private Interceptors() {}

    /** Whether requests by an exposure go through the proxies, which understand HTTP only. */
    static boolean serve(ComponentDeployment deployment, Exposure exposure) {
        return deployment.isWokenBy(exposure);
    }

    /** What routes lead to in place of the component. */
    static Tree.Arr backends(DataPlane plane) {
        return Tree.list(List.of(Tree.object()
                .put("name", SERVICE)
                .put("namespace", plane.interceptor().namespace())
                .put("port", port(plane))
                .build()));
    }

    /** The header by which the proxies know for whom a request is. */
    static Tree header(Cell cell, Exposure exposure) {
        return Tree.object()
                .put("name", HEADER)
                .put("value", key(cell, exposure))
                .build();
    }

    private static int port(DataPlane plane) {
        return plane.interceptor().ports().get(0);
    }

    static String scalerAddress(DataPlane plane) {
        return Hosts.serviceHost(SCALER, plane.interceptor().namespace()) + ':' + SCALER_PORT;
    }

    /** The proxies as network policies select them. */
    static EndpointSelector pods(DataPlane plane) {
        return PodSelectors.of(
                plane.interceptor().namespace(), plane.interceptor().labels());
    }

    /** What the proxies call the way to an endpoint. */
    static String route(Exposure exposure) {
        Endpoint endpoint = Objects.requireNonNull(exposure.endpoint());
        return Names.interceptorRoute(endpoint.component(), endpoint.name().value());
    }

    /** The value of the header by which they find it. */
    private static String key(Cell cell, Exposure exposure) {
        return cell.namespace() + '/' + route(exposure);
    }

    /** The exposures of a component by the way on which they go. */
    static List<List<Exposure>> ways(ComponentDeployment deployment) {
        TreeMap<String, List<Exposure>> ways = new TreeMap<>();
        for (Exposure exposure : deployment.exposures()) {
            if (serve(deployment, exposure)) {
                ways.computeIfAbsent(route(exposure), key -> new ArrayList<>()).add(exposure);
            }
        }
        return List.copyOf(ways.values());
    }
}
