package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Configuration;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** The plain values of each configuration group that a cell uses, and the files that its workloads spell out. */
final class ConfigMapEmitter {
    private ConfigMapEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        Cell cell = parts.cell();
        List<Resource> resources = new ArrayList<>();
        for (Configuration configuration : cell.configurations()) {
            if (!configuration.plain().isEmpty()) {
                Tree.Obj data = data(configuration.plain());
                resources.add(CellObjects.from(
                        configuration.origin(),
                        CellObjects.ofCell(cell, "v1", "ConfigMap", configuration.objectName(), "data", data)));
            }
        }
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            List<Configuration.Item> files = deployment.configuration().files();
            if (!files.isEmpty()) {
                String name = Names.files(deployment.component());
                Tree.Obj fields = Tree.object().put("data", data(files)).build();
                resources.add(CellObjects.bareOfComponent(deployed, "v1", "ConfigMap", name, fields));
            }
        }
        return resources;
    }

    private static Tree.Obj data(List<Configuration.Item> items) {
        Tree.Builder data = Tree.object();
        items.forEach(item -> data.put(item.key(), item.value()));
        return data.build();
    }
}
