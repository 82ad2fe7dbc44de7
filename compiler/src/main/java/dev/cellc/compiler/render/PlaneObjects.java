package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Origin;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** Objects that a component needs outside its cell, in a namespace of the platform. */
final class PlaneObjects {
    private PlaneObjects() {}

    static Resource of(
            Plane plane, Cell cell, ComponentDeployment deployment, ResourceId id, Tree.Obj spec, Span origin) {
        Tree.Obj metadata = Tree.object()
                .put("name", id.name())
                .put("namespace", id.namespace())
                .put("labels", CellObjects.labels(CellObjects.componentLabels(cell, deployment)))
                .build();
        Tree.Obj body = Tree.object()
                .put("apiVersion", id.apiVersion())
                .put("kind", id.kind())
                .put("metadata", metadata)
                .put("spec", spec)
                .build();
        Home home = new Home.OfDataPlane(
                plane.organization(), plane.dataPlane().name().value());
        return new Resource(
                id, home, body, new Origin(List.of(origin, deployment.release().origin())));
    }
}
