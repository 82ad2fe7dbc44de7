package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Configuration;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** The plain values of each configuration group that a cell uses. */
final class ConfigMapEmitter {
    private ConfigMapEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Configuration configuration : cell.configurations()) {
            if (!configuration.plain().isEmpty()) {
                Tree.Builder data = Tree.object();
                configuration.plain().forEach(item -> data.put(item.key(), item.value()));
                resources.add(CellObjects.from(
                        configuration.origin(),
                        CellObjects.ofCell(cell, "v1", "ConfigMap", configuration.objectName(), "data", data.build())));
            }
        }
        return resources;
    }
}
