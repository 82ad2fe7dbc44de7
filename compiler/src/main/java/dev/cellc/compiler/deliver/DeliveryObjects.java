package dev.cellc.compiler.deliver;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Origin;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that the objects of a tool share: envelope, labels, origin. {@code namespace} is where they all are. */
record DeliveryObjects(String tool, String namespace) {

    /** What a tool's object is called, and which kind it is. */
    record Name(String apiVersion, String kind, String name) {}

    /** An object for one unit; {@code metadata} stands behind its labels. */
    Resource ofUnit(Name name, Unit unit, Tree.Obj metadata, Tree.Obj spec) {
        Cell cell = unit.cell();
        List<Span> origins = cell == null ? List.of(unit.cluster().plane().span()) : cell.origins();
        return object(name, unit.organization(), labels(unit.organization(), cell), metadata, spec, origins);
    }

    /** An object for an organization. */
    Resource ofOrganization(Name name, List<Unit> units, Tree.Obj spec) {
        String organization = units.get(0).organization();
        List<Span> origins = units.stream()
                .map(unit -> unit.cluster().plane().span())
                .distinct()
                .toList();
        return object(name, organization, labels(organization, null), Tree.Obj.EMPTY, spec, origins);
    }

    /** {@code metadata} stands behind the labels. */
    Resource object(
            Name name, String organization, Tree.Obj labels, Tree.Obj metadata, Tree.Obj spec, List<Span> origins) {
        Tree.Builder head = Tree.object()
                .put("name", name.name())
                .put("namespace", namespace)
                .put("labels", labels);
        metadata.fields().forEach(field -> head.put(field.name(), field.value()));
        Tree.Obj body = Tree.object()
                .put("apiVersion", name.apiVersion())
                .put("kind", name.kind())
                .put("metadata", head)
                .put("spec", spec)
                .build();
        ResourceId id = new ResourceId(name.apiVersion(), name.kind(), namespace, name.name());
        return new Resource(id, new Home.OfDelivery(organization, tool), body, new Origin(origins));
    }

    static Tree.Obj labels(String organization, @Nullable Cell cell) {
        Tree.Builder labels = Tree.object().put(Labels.APP_MANAGED_BY, Labels.MANAGED_BY_CELLC);
        if (cell != null) {
            labels.put(Labels.ENVIRONMENT, cell.id().environment());
        }
        labels.put(Labels.ORGANIZATION, organization);
        if (cell != null) {
            labels.put(Labels.PROJECT, cell.id().project());
        }
        return labels.build();
    }
}
