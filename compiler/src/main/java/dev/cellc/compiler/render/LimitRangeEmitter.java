package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiTypes;
import dev.cellc.compiler.kubernetes.Trees;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.List;

/** Bounds and defaults for what runs in a cell, where its organization has some. */
final class LimitRangeEmitter {
    private LimitRangeEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Tree.Obj> limits = cell.tenancy().limits().stream()
                .map(item -> Trees.of(item, ApiTypes.LIMIT_RANGE_ITEM))
                .toList();
        if (limits.isEmpty()) {
            return List.of();
        }
        Tree.Obj spec = Tree.object().putAll("limits", limits).build();
        return List.of(CellObjects.from(
                cell.tenancy().origins(),
                CellObjects.ofCell(cell, "v1", "LimitRange", Names.limitRange(), "spec", spec)));
    }
}
