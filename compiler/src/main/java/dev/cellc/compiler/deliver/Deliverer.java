package dev.cellc.compiler.deliver;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.declaration.CellcConfig;
import dev.cellc.compiler.declaration.CellcConfig.Delivery;
import dev.cellc.compiler.declaration.CellcConfig.DeliveryType;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.resource.Resource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cells and their objects → the same objects, and those that have a tool of delivery apply them. */
public final class Deliverer {
    private Deliverer() {}

    /** The program, the objects that came of it, and the folder that they are written to. */
    public record Program(Model model, List<Cell> cells, List<Resource> resources, String folder) {

        public Program {
            cells = List.copyOf(cells);
            resources = List.copyOf(resources);
        }

        /** Whether several organizations share the tree, so that each has a folder of its own. */
        boolean isShared() {
            return resources.stream()
                            .map(resource -> resource.home().organization())
                            .distinct()
                            .limit(2)
                            .count()
                    > 1;
        }
    }

    /** All objects, those of the tool last. With {@code none} they are what they were. */
    public static List<Resource> deliver(@Nullable CellcConfig config, Program program, DiagnosticSink sink) {
        Delivery settings = config == null ? null : config.delivery();
        if (settings == null) {
            return program.resources();
        }
        DeliveryType type = DeliveryType.of(config);
        IdleSettings.check(settings, type, sink);
        if (type == DeliveryType.NONE) {
            return program.resources();
        }
        KnownNames.check(settings, program, sink);
        return switch (type) {
            case ARGOCD -> byArgoCd(settings, program, sink);
            case FLUX -> byFlux(settings, program, sink);
            case RELEASE -> joined(program.resources(), Releases.of(settings, program));
            case NONE -> program.resources();
        };
    }

    private static List<Resource> byArgoCd(Delivery settings, Program program, DiagnosticSink sink) {
        Source source = Source.of(settings, DeliveryType.ARGOCD, program.folder(), sink);
        List<Unit> units = Units.of(settings, program);
        KnownNames.checkPlain(units, ClusterNames.of(settings), sink);
        List<Resource> resources = SyncWaves.on(program.resources(), program.cells());
        return source == null ? resources : joined(resources, new ArgoCd(settings, source).objects(units));
    }

    private static List<Resource> byFlux(Delivery settings, Program program, DiagnosticSink sink) {
        Source source = Source.of(settings, DeliveryType.FLUX, program.folder(), sink);
        List<Unit> units = Units.of(settings, program);
        KnownNames.checkReached(units, sink);
        CellOrder order = CellOrder.of(program.cells(), sink);
        return source == null
                ? program.resources()
                : joined(program.resources(), new Flux(settings, source).objects(units, order));
    }

    private static List<Resource> joined(List<Resource> resources, List<Resource> more) {
        return Stream.concat(resources.stream(), more.stream()).toList();
    }
}
