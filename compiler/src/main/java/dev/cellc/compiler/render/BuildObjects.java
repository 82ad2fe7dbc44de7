package dev.cellc.compiler.render;

import dev.cellc.compiler.model.Build;
import dev.cellc.compiler.model.BuildPlane;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Origin;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts that objects of a build plane share. */
final class BuildObjects {
    private BuildObjects() {}

    /** An object in the namespace that an organization's builds run in; {@code fields} stand beside its metadata. */
    static Resource of(BuildPlane plane, String apiVersion, String kind, String name, Tree.Obj fields) {
        Tree.Builder metadata = Tree.object()
                .put("name", name)
                .put("namespace", namespace(plane))
                .put("labels", CellObjects.labels(labels(plane)));
        return object(
                plane,
                apiVersion,
                kind,
                name,
                metadata,
                fields,
                List.of(plane.name().span()));
    }

    static Resource object(
            BuildPlane plane,
            String apiVersion,
            String kind,
            String name,
            Tree.Builder metadata,
            Tree.Obj fields,
            List<Span> origins) {
        Tree.Builder body =
                Tree.object().put("apiVersion", apiVersion).put("kind", kind).put("metadata", metadata);
        fields.fields().forEach(field -> body.put(field.name(), field.value()));
        ResourceId id = new ResourceId(apiVersion, kind, namespace(plane), name);
        Home home = new Home.OfBuildPlane(plane.organization(), plane.name().value());
        return new Resource(id, home, body.build(), new Origin(origins));
    }

    static String namespace(BuildPlane plane) {
        return Names.buildNamespace(plane.organization());
    }

    static Map<String, String> labels(BuildPlane plane) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Labels.APP_MANAGED_BY, Labels.MANAGED_BY_CELLC);
        labels.put(Labels.APP_NAME, plane.name().value());
        labels.put(Labels.APP_PART_OF, plane.organization());
        labels.put(Labels.ORGANIZATION, plane.organization());
        return labels;
    }

    /** Whose image a build makes. */
    static Map<String, String> labels(Build build) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Labels.COMPONENT, build.component().component());
        if (!build.component().isDefaultTrack()) {
            labels.put(Labels.DEPLOYMENT_TRACK, build.component().track());
        }
        labels.put(Labels.ORGANIZATION, build.component().organization());
        labels.put(Labels.PROJECT, build.component().project());
        return labels;
    }
}
