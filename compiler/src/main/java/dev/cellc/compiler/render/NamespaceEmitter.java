package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.resource.Origin;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The namespace of a cell, with its Pod Security level. */
final class NamespaceEmitter {
    private NamespaceEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        Tree.Builder labels = CellObjects.cellLabels(cell);
        if (cell.environment().production()) {
            labels.put(Labels.PRODUCTION, "true");
        }
        if (!cell.meshCalls().isEmpty()) {
            labels.put(Labels.MUTUAL_TLS, "true");
        }
        labels.put(
                Labels.POD_SECURITY_ENFORCE,
                cell.environment().dataPlane().podSecurity().text());
        Tree.Obj body = Tree.object()
                .put("apiVersion", "v1")
                .put("kind", "Namespace")
                .put(
                        "metadata",
                        Tree.object()
                                .put("name", cell.namespace())
                                .put("labels", labels)
                                .put("annotations", annotations(cell)))
                .build();
        ResourceId id = new ResourceId("v1", "Namespace", cell.namespace(), cell.namespace());
        return List.of(new Resource(id, CellObjects.home(cell, null), body, new Origin(cell.origins())));
    }

    private static Tree.@Nullable Obj annotations(Cell cell) {
        Tree.Obj annotations = Tree.object()
                .put(Labels.OBSERVER, cell.environment().dataPlane().observer())
                .put(Labels.ORGANIZATION_DISPLAY_NAME, cell.tenancy().displayName())
                .build();
        return annotations.fields().isEmpty() ? null : annotations;
    }
}
