package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.Scale;
import dev.cellc.compiler.declaration.ScaleToZero;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The way from KEDA's interceptors to each exposed endpoint of what is scaled to zero, and what to count on it. */
final class InterceptorRouteEmitter {
    private static final int DEFAULT_QUEUE = 100;

    private InterceptorRouteEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            if (deployed.scale() instanceof Scale.ByRequests scale) {
                for (List<Exposure> way : Interceptors.ways(deployment)) {
                    resources.add(CellObjects.ofComponent(
                            deployed,
                            "http.keda.sh/v1beta1",
                            "InterceptorRoute",
                            Interceptors.route(way.get(0)),
                            spec(deployed, way, scale.limits().value())));
                }
            }
        }
        return resources;
    }

    private static Tree.Obj spec(Deployed deployed, List<Exposure> way, ScaleToZero limits) {
        Exposure first = way.get(0);
        List<String> hosts = way.stream()
                .map(exposure -> exposure.entrance().hostName())
                .distinct()
                .sorted()
                .toList();
        Tree.Obj rule = Tree.object()
                .put("hosts", Tree.texts(hosts))
                .put("headers", Tree.list(List.of(Interceptors.header(deployed.cell(), first))))
                .build();
        return Tree.object()
                .put(
                        "target",
                        Tree.object()
                                .put(
                                        "service",
                                        Names.service(deployed.deployment().component()))
                                .put(
                                        "port",
                                        Objects.requireNonNull(first.endpoint()).port()))
                .put("rules", Tree.list(List.of(rule)))
                .put(
                        "scalingMetric",
                        Tree.object().put("concurrency", Tree.object().put("targetValue", queue(limits))))
                .build();
    }

    private static int queue(ScaleToZero limits) {
        return limits.queueLength() == null
                ? DEFAULT_QUEUE
                : limits.queueLength().value();
    }
}
