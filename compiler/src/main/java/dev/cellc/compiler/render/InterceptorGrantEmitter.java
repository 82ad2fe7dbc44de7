package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Origin;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets the routes of each cell that has something scaled to zero lead to KEDA's interceptors, and nowhere else there. */
final class InterceptorGrantEmitter {
    private InterceptorGrantEmitter() {}

    static List<Resource> emit(Plane plane, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Cell cell : plane.cells()) {
            boolean sleeps = cell.deployments().stream()
                    .anyMatch(deployment -> deployment.exposures().stream()
                            .anyMatch(exposure -> Interceptors.serve(deployment, exposure)));
            if (sleeps) {
                resources.add(grant(plane, cell));
            }
        }
        return resources;
    }

    private static Resource grant(Plane plane, Cell cell) {
        String namespace = plane.dataPlane().interceptor().namespace();
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Labels.APP_MANAGED_BY, Labels.MANAGED_BY_CELLC);
        labels.put(Labels.ORGANIZATION, plane.organization());
        Tree.Obj route = Tree.object()
                .put("group", "gateway.networking.k8s.io")
                .put("kind", "HTTPRoute")
                .put("namespace", cell.namespace())
                .build();
        Tree.Obj service = Tree.object()
                .put("group", "")
                .put("kind", "Service")
                .put("name", Interceptors.SERVICE)
                .build();
        Tree.Obj body = Tree.object()
                .put("apiVersion", "gateway.networking.k8s.io/v1beta1")
                .put("kind", "ReferenceGrant")
                .put(
                        "metadata",
                        Tree.object()
                                .put("name", cell.namespace())
                                .put("namespace", namespace)
                                .put("labels", CellObjects.labels(labels)))
                .put(
                        "spec",
                        Tree.object().put("from", Tree.list(List.of(route))).put("to", Tree.list(List.of(service))))
                .build();
        ResourceId id =
                new ResourceId("gateway.networking.k8s.io/v1beta1", "ReferenceGrant", namespace, cell.namespace());
        Home home = new Home.OfDataPlane(
                plane.organization(), plane.dataPlane().name().value());
        return new Resource(id, home, body, new Origin(cell.origins()));
    }
}
