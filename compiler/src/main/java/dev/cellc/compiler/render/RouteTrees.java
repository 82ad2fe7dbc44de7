package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.model.ApiVersion;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that routes of all kinds share, fields in alphabetical order. */
final class RouteTrees {
    private RouteTrees() {}

    static Tree.Arr parents(Exposure exposure, @Nullable String listener) {
        return Tree.list(List.of(Tree.object()
                .put("name", exposure.gateway().name())
                .put("namespace", exposure.gateway().namespace())
                .put("sectionName", listener)
                .build()));
    }

    static Tree.Arr hosts(Exposure exposure) {
        return Tree.texts(List.of(exposure.entrance().hostName()));
    }

    static Tree.Arr backends(Cell cell, Exposure exposure) {
        return exposure.api().backend() instanceof Endpoint endpoint
                ? backends(endpoint)
                : OutsideBackends.reference(cell, exposure);
    }

    static Tree.Arr backends(Endpoint endpoint) {
        return Tree.list(List.of(Tree.object()
                .put("name", Names.service(endpoint.component()))
                .put("port", endpoint.port())
                .build()));
    }

    /** The header that states the version, as far as it stands in a header. */
    static List<Tree> versionHeaders(Exposure exposure) {
        ApiVersion version = exposure.api().version();
        return version == null || version.header() == null
                ? List.of()
                : List.of(header("Exact", version.header(), version.name().value()));
    }

    static Tree.Obj header(String type, String name, String value) {
        return Tree.object()
                .put("name", name)
                .put("type", type)
                .put("value", value)
                .build();
    }
}
