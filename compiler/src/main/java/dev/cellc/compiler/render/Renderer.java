package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cells → Kubernetes objects. Two objects of one identity are an error that names what both came from. */
public final class Renderer {
    /** From here on a second processor helps more than starting it costs. */
    private static final int MANY = 12;

    private Renderer() {}

    /** The objects, cell by cell, in the order in which they are best applied. */
    public static List<Resource> render(List<Cell> cells, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        Map<ResourceId, Resource> seen = new LinkedHashMap<>();
        for (Rendered cell : rendered(cells)) {
            cell.found().forEach(sink::report);
            for (Resource resource : cell.resources()) {
                Resource first = seen.putIfAbsent(resource.id(), resource);
                if (first == null) {
                    resources.add(resource);
                } else if (sameCell(first, resource)) {
                    // two cells in one namespace have been reported as a whole
                    sink.report(RenderDiagnostics.collision(resource, first));
                }
            }
        }
        return resources;
    }

    /** What one cell gives; cells know nothing of each other here. */
    private record Rendered(List<Resource> resources, List<Diagnostic> found) {

        static Rendered of(Cell cell) {
            Rendered rendered = new Rendered(new ArrayList<>(), new ArrayList<>());
            for (ResourceEmitter emitter : Emitters.ALL) {
                rendered.resources.addAll(emitter.emit(cell, rendered.found::add));
            }
            return rendered;
        }
    }

    /** In the order of the cells, whichever is ready first. */
    private static List<Rendered> rendered(List<Cell> cells) {
        Stream<Cell> stream = cells.size() < MANY ? cells.stream() : cells.parallelStream();
        return stream.map(Rendered::of).toList();
    }

    private static boolean sameCell(Resource one, Resource other) {
        return one.home().project().equals(other.home().project())
                && one.home().environment().equals(other.home().environment());
    }
}
