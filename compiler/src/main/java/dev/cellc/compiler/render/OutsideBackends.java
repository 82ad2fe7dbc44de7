package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.resource.Tree;
import java.util.List;

/** The objects by which a gateway reaches hosts outside the cluster. */
final class OutsideBackends {
    private OutsideBackends() {}

    static Tree.Arr reference(Exposure exposure) {
        return Tree.list(List.of(Tree.object()
                .put("group", "gateway.envoyproxy.io")
                .put("kind", "Backend")
                .put("name", exposure.routeName())
                .build()));
    }
}
