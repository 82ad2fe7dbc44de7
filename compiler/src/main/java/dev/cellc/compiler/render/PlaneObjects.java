package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Origin;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** Objects that cells need outside of them, in a namespace of the platform or, with an empty one, of the cluster. */
final class PlaneObjects {
    private PlaneObjects() {}

    /** An object of one component. */
    static Resource of(
            Plane plane, Cell cell, ComponentDeployment deployment, ResourceId id, Tree.Obj spec, Span origin) {
        List<Span> origins = List.of(origin, deployment.release().origin());
        ComponentId component = deployment.component();
        Tree.Obj pods = CellObjects.podLabels(cell, component, CellObjects.selectorLabels(cell, component));
        return resource(plane, id, CellObjects.componentLabels(cell, component, pods), spec, origins);
    }

    /** An object of all cells together. */
    static Resource ofPlane(Plane plane, ResourceId id, Tree.Obj spec) {
        Tree.Obj labels = Tree.object()
                .put(Labels.APP_MANAGED_BY, Labels.MANAGED_BY_CELLC)
                .put(Labels.ORGANIZATION, plane.organization())
                .build();
        return resource(
                plane, id, labels, spec, List.of(plane.dataPlane().name().span()));
    }

    private static Resource resource(Plane plane, ResourceId id, Tree.Obj labels, Tree.Obj spec, List<Span> origins) {
        Tree.Builder metadata = Tree.object().put("name", id.name());
        if (!id.namespace().isEmpty()) {
            metadata.put("namespace", id.namespace());
        }
        Tree.Obj body = Tree.object()
                .put("apiVersion", id.apiVersion())
                .put("kind", id.kind())
                .put("metadata", metadata.put("labels", labels))
                .put("spec", spec)
                .build();
        Home home = new Home.OfDataPlane(
                plane.organization(), plane.dataPlane().name().value());
        return new Resource(id, home, body, new Origin(origins));
    }
}
