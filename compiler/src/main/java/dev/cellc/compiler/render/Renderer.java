package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cells → Kubernetes objects. Two objects of one identity are an error that names what both came from. */
public final class Renderer {
    private Renderer() {}

    /** The objects, cell by cell, in the order in which they are best applied. */
    public static List<Resource> render(List<Cell> cells, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        Map<ResourceId, Resource> seen = new LinkedHashMap<>();
        for (Cell cell : cells) {
            for (ResourceEmitter emitter : Emitters.ALL) {
                for (Resource resource : emitter.emit(cell, sink)) {
                    Resource first = seen.putIfAbsent(resource.id(), resource);
                    if (first == null) {
                        resources.add(resource);
                    } else if (sameCell(first, resource)) {
                        // two cells in one namespace have been reported as a whole
                        sink.report(RenderDiagnostics.collision(resource, first));
                    }
                }
            }
        }
        return resources;
    }

    private static boolean sameCell(Resource one, Resource other) {
        return one.home().project().equals(other.home().project())
                && one.home().environment().equals(other.home().environment());
    }
}
