package dev.cellc.compiler.envoygateway;

import dev.cellc.compiler.resource.Tree;
import java.util.List;

/** What a policy is attached to. */
final class Targets {
    private Targets() {}

    static Tree.Arr route(String name) {
        return Tree.list(List.of(Tree.object()
                .put("group", "gateway.networking.k8s.io")
                .put("kind", "HTTPRoute")
                .put("name", name)
                .build()));
    }
}
