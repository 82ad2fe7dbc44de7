package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.model.OutsideTarget;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Tree;
import java.util.List;

/** How a gateway reaches hosts outside the cluster: by Backends beside it, where only the platform writes. */
final class OutsideBackends {
    private OutsideBackends() {}

    static String name(Cell cell, Exposure exposure) {
        return Names.outsideBackend(
                cell.namespace(), exposure.component(), exposure.api().name().value());
    }

    static Tree.Arr reference(Cell cell, Exposure exposure) {
        return Tree.list(List.of(Tree.object()
                .put("group", "gateway.envoyproxy.io")
                .put("kind", "Backend")
                .put("name", name(cell, exposure))
                .put("namespace", exposure.gateway().namespace())
                .build()));
    }

    /** Where the host is. */
    static Tree.Obj backend(OutsideTarget target) {
        Tree.Obj place = Tree.object()
                .put(target.isAddress() ? "address" : "hostname", target.host())
                .put("port", target.port())
                .build();
        Tree.Obj endpoint =
                Tree.object().put(target.isAddress() ? "ip" : "fqdn", place).build();
        return Tree.object().put("endpoints", Tree.list(List.of(endpoint))).build();
    }

    /** Routes of the cell may lead to this Backend, and to nothing else there. */
    static Tree.Obj grant(Cell cell, String backend) {
        Tree.Obj route = Tree.object()
                .put("group", "gateway.networking.k8s.io")
                .put("kind", "HTTPRoute")
                .put("namespace", cell.namespace())
                .build();
        Tree.Obj to = Tree.object()
                .put("group", "gateway.envoyproxy.io")
                .put("kind", "Backend")
                .put("name", backend)
                .build();
        return Tree.object()
                .put("from", Tree.list(List.of(route)))
                .put("to", Tree.list(List.of(to)))
                .build();
    }

    /** The gateway speaks TLS to the host, and believes a certificate for its name that the public authorities vouch for. */
    static Tree.Obj tls(OutsideTarget target, String backend) {
        Tree.Obj ref = Tree.object()
                .put("group", "gateway.envoyproxy.io")
                .put("kind", "Backend")
                .put("name", backend)
                .build();
        return Tree.object()
                .put("targetRefs", Tree.list(List.of(ref)))
                .put(
                        "validation",
                        Tree.object().put("hostname", target.host()).put("wellKnownCACertificates", "System"))
                .build();
    }
}
