package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Tenancy.Total;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.List;

/** As much as a cell may use, where its organization or its project says so. */
final class ResourceQuotaEmitter {
    private ResourceQuotaEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Total> quota = cell.tenancy().quota();
        if (quota.isEmpty()) {
            return List.of();
        }
        Tree.Builder hard = Tree.object();
        quota.forEach(total -> hard.put(total.resource(), total.amount()));
        Tree.Obj spec = Tree.object().put("hard", hard).build();
        return List.of(CellObjects.from(
                cell.tenancy().origins(),
                CellObjects.ofCell(cell, "v1", "ResourceQuota", Names.resourceQuota(), "spec", spec)));
    }
}
