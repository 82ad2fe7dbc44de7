package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Configuration;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** The vault keys of each configuration group that a cell uses; no secret value is ever known here. */
final class ExternalSecretEmitter {
    /** The property of a vault entry that holds its value, as in OpenChoreo v0.3.2. */
    private static final String PROPERTY = "value";

    private ExternalSecretEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Configuration configuration : cell.configurations()) {
            if (cell.environment().dataPlane().vault() == null
                    && !configuration.vault().isEmpty()) {
                String name = configuration.objectName();
                Tree.Obj spec =
                        spec(configuration, cell.environment().dataPlane().secretStore());
                resources.add(CellObjects.from(
                        configuration.origin(),
                        CellObjects.ofCell(cell, "external-secrets.io/v1", "ExternalSecret", name, "spec", spec)));
            }
        }
        return resources;
    }

    private static Tree.Obj spec(Configuration configuration, DataPlane.SecretStore store) {
        List<Tree> data = new ArrayList<>();
        for (Configuration.Item item : configuration.vault()) {
            Tree.Builder remote = Tree.object().put("key", item.value()).put("property", PROPERTY);
            data.add(Tree.object()
                    .put("secretKey", item.key())
                    .put("remoteRef", remote)
                    .build());
        }
        return Tree.object()
                .put("refreshInterval", "1h")
                .put("secretStoreRef", Tree.object().put("name", store.name()).put("kind", store.kind()))
                .put(
                        "target",
                        Tree.object().put("name", configuration.objectName()).put("creationPolicy", "Owner"))
                .putAll("data", data)
                .build();
    }
}
