package dev.cellc.compiler.envoygateway;

import dev.cellc.compiler.resource.Tree;
import java.util.List;

/** What a policy is attached to. */
final class Targets {
    private Targets() {}

    static Tree.Arr route(RouteRef route) {
        return Tree.list(List.of(Tree.object()
                .put("group", "gateway.networking.k8s.io")
                .put("kind", route.kind())
                .put("name", route.name())
                .build()));
    }
}
