package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Configuration;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** The vault keys of each group, where the Secrets Store CSI driver fetches them and makes a Secret of them. */
final class SecretProviderClassEmitter {
    /** The property of a vault entry that holds its value, as in OpenChoreo v0.3.2. */
    private static final String PROPERTY = "value";

    private SecretProviderClassEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        DataPlane.Vault vault = cell.environment().dataPlane().vault();
        for (Configuration configuration : cell.configurations()) {
            if (vault != null && !configuration.vault().isEmpty()) {
                String name = configuration.objectName();
                Tree.Obj spec = spec(configuration, vault);
                resources.add(CellObjects.from(
                        configuration.origin(),
                        CellObjects.ofCell(
                                cell, "secrets-store.csi.x-k8s.io/v1", "SecretProviderClass", name, "spec", spec)));
            }
        }
        return resources;
    }

    private static Tree.Obj spec(Configuration configuration, DataPlane.Vault vault) {
        StringBuilder objects = new StringBuilder();
        List<Tree> data = new ArrayList<>();
        for (Configuration.Item item : configuration.vault()) {
            objects.append("- objectName: ")
                    .append(YamlReader.quoted(item.key()))
                    .append('\n');
            objects.append("  secretPath: ")
                    .append(YamlReader.quoted(item.value()))
                    .append('\n');
            objects.append("  secretKey: ").append(YamlReader.quoted(PROPERTY)).append('\n');
            data.add(Tree.object()
                    .put("objectName", item.key())
                    .put("key", item.key())
                    .build());
        }
        Tree secret = Tree.object()
                .put("secretName", configuration.objectName())
                .put("type", "Opaque")
                .putAll("data", data)
                .build();
        return Tree.object()
                .put("provider", "vault")
                .put(
                        "parameters",
                        Tree.object()
                                .put("vaultAddress", vault.address())
                                .put("roleName", vault.role())
                                .put("objects", objects.toString()))
                .putAll("secretObjects", List.of(secret))
                .build();
    }
}
