package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.BuildPlane;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.source.Batch;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells and planes → Kubernetes objects. Two objects of one identity are an error that names what both came from. */
public final class Renderer {
    private static final int MANY = 12;

    private final DiagnosticSink sink;
    private final List<Resource> resources = new ArrayList<>();
    private final Map<Place, Resource> seen = new LinkedHashMap<>();
    private final Set<Mistake> reported = new LinkedHashSet<>();

    private Renderer(DiagnosticSink sink) {
        this.sink = sink;
    }

    /** The objects, plane by plane and cell by cell, in the order in which they are best applied. */
    public static List<Resource> render(Model model, List<Plane> planes, List<Cell> cells, DiagnosticSink sink) {
        Renderer renderer = new Renderer(sink);
        ApiClassChecks.check(model, cells, renderer::report);
        for (Plane plane : planes) {
            renderer.add(Rendered.of(plane, "", plane.dataPlane().cluster(), Emitters.OF_DATA_PLANE));
        }
        rendered(cells).forEach(renderer::add);
        for (Organization organization : model.organizations()) {
            for (BuildPlane plane : organization.buildPlanes()) {
                renderer.add(Rendered.of(plane, "", plane.cluster(), Emitters.OF_BUILD_PLANE));
            }
        }
        return renderer.resources;
    }

    /** In the order of the cells, whichever is ready first. */
    private static List<Rendered> rendered(List<Cell> cells) {
        ClassBases bases = new ClassBases();
        return new Batch<>(cells, MANY)
                .map(cell -> Rendered.of(
                                CellParts.of(TypedTemplates.filledIn(cell), bases),
                                cell.namespace(),
                                cell.environment().dataPlane().cluster(),
                                Emitters.ALL)
                        .withConfigurationHashes());
    }

    private record Mistake(DiagnosticCode code, Span span, String message) {}

    /** Clusters know nothing of each other: what is one object in one may be another in the next. */
    private record Place(String cluster, ResourceId id) {
        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place that && cluster.equals(that.cluster) && id.equals(that.id);
        }

        @Override
        public int hashCode() {
            return cluster.hashCode() * 31 + id.hashCode();
        }
    }

    /** What one cell or plane gives; they know nothing of each other here. */
    private record Rendered(String cluster, String namespace, List<Resource> resources, List<Diagnostic> found) {

        static <T> Rendered of(T owner, String namespace, Located<String> cluster, List<ResourceEmitter<T>> emitters) {
            Rendered rendered = new Rendered(cluster.value(), namespace, new ArrayList<>(), new ArrayList<>());
            for (ResourceEmitter<T> emitter : emitters) {
                rendered.resources.addAll(emitter.emit(owner, rendered.found::add));
            }
            return rendered;
        }

        Rendered withConfigurationHashes() {
            return new Rendered(cluster, namespace, TemplatedConfiguration.hashed(resources), found);
        }
    }

    private void add(Rendered rendered) {
        rendered.found.forEach(this::report);
        for (Resource resource : rendered.resources) {
            Resource first = seen.putIfAbsent(new Place(rendered.cluster, resource.id()), resource);
            if (first == null) {
                resources.add(resource);
            } else if (!inTwoCells(first.home(), resource.home())
                    || !resource.id().namespace().equals(rendered.namespace)) {
                sink.report(RenderDiagnostics.collision(resource, first));
            }
        }
    }

    /** A mistake in a class or type is one, however many components it meets. */
    private void report(Diagnostic diagnostic) {
        if (reported.add(new Mistake(diagnostic.code(), diagnostic.span(), diagnostic.message()))) {
            sink.report(diagnostic);
        }
    }

    /** Two cells in one namespace have been reported as a whole. */
    private static boolean inTwoCells(Home one, Home other) {
        return one instanceof Home.OfCell first
                && other instanceof Home.OfCell second
                && !(first.organization().equals(second.organization())
                        && first.project().equals(second.project())
                        && first.environment().equals(second.environment()));
    }
}
