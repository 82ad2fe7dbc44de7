package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.Trees;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Origin;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.util.List;
import java.util.Map;

/** The namespace of a cell, with its Pod Security level. */
final class NamespaceEmitter {
    private NamespaceEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        Map<String, String> labels = Objects.cellLabels(cell);
        labels.put(
                Labels.POD_SECURITY_ENFORCE,
                cell.environment().dataPlane().podSecurity().text());
        Namespace namespace = new NamespaceBuilder()
                .withNewMetadata()
                .withName(cell.namespace())
                .withLabels(labels)
                .endMetadata()
                .build();
        Home home = new Home(
                cell.id().organization(), cell.id().environment(), cell.id().project(), null);
        ResourceId id = new ResourceId("v1", "Namespace", cell.namespace(), cell.namespace());
        return List.of(new Resource(id, home, Trees.of(namespace), new Origin(cell.origins())));
    }
}
