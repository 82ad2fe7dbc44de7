package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.CellId;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Home;
import dev.cellc.compiler.resource.Origin;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts that objects of all kinds share: envelope, labels, origin. */
final class CellObjects {
    private CellObjects() {}

    /** Where an object of a cell belongs; {@code folder} is null for one of the cell as a whole. */
    static Home.OfCell home(Cell cell, @Nullable String folder) {
        CellId id = cell.id();
        return new Home.OfCell(id.organization(), id.environment(), id.project(), folder);
    }

    /** An object of a cell as a whole; {@code field} is {@code spec}, or {@code data} for a ConfigMap. */
    static Resource ofCell(Cell cell, String apiVersion, String kind, String name, String field, Tree.Obj content) {
        return bareOfCell(cell, apiVersion, kind, name, below(field, content));
    }

    /** An object of a cell as a whole whose {@code fields} stand beside its metadata. */
    static Resource bareOfCell(Cell cell, String apiVersion, String kind, String name, Tree.Obj fields) {
        ResourceId id = new ResourceId(apiVersion, kind, cell.namespace(), name);
        return resource(id, home(cell, null), cellLabels(cell).build(), fields, new Origin(cell.origins()));
    }

    /** An object of one component. */
    static Resource ofComponent(Deployed deployed, String apiVersion, String kind, String name, Tree.Obj spec) {
        return bareOfComponent(deployed, apiVersion, kind, name, below("spec", spec));
    }

    /** An object of one component whose {@code fields} stand beside its metadata. */
    static Resource bareOfComponent(Deployed deployed, String apiVersion, String kind, String name, Tree.Obj fields) {
        ResourceId id = new ResourceId(apiVersion, kind, deployed.cell().namespace(), name);
        return resource(id, deployed.home(), deployed.labels(), fields, deployed.origin());
    }

    /** The network policy of one component, which lies with those of the cell. */
    static Resource policyOf(Deployed deployed, String name, PolicyObject policy) {
        Cell cell = deployed.cell();
        ResourceId id = new ResourceId(policy.apiVersion(), policy.kind(), cell.namespace(), name);
        Tree.Obj fields = below("spec", policy.spec());
        return resource(id, home(cell, null), deployed.labels(), fields, deployed.origin());
    }

    /** The declarations that a component's objects come from. */
    static List<Span> origins(ComponentDeployment deployment) {
        List<Span> origins = new ArrayList<>();
        origins.add(deployment.release().origin());
        origins.add(deployment.release().workload().span());
        if (deployment.track() != null) {
            origins.add(deployment.track().name().span());
        }
        origins.add(deployment.release().workloadClass().span());
        return origins;
    }

    private static Tree.Obj below(String field, Tree.Obj content) {
        return Tree.object(field, content);
    }

    private static Resource resource(ResourceId id, Home home, Tree.Obj labels, Tree.Obj fields, Origin origin) {
        Tree.Obj body = Tree.object()
                .put("apiVersion", id.apiVersion())
                .put("kind", id.kind())
                .put(
                        "metadata",
                        Tree.object()
                                .put("name", id.name())
                                .put("namespace", id.namespace())
                                .put("labels", labels))
                .putAll(fields)
                .build();
        return new Resource(id, home, body, origin);
    }

    /** The same object, with a declaration put before its other origins. */
    static Resource from(Span origin, Resource resource) {
        return from(List.of(origin), resource);
    }

    /** The same object, with declarations put before its other origins. */
    static Resource from(List<Span> more, Resource resource) {
        List<Span> origins = new ArrayList<>(more);
        origins.addAll(resource.origin().spans());
        return new Resource(resource.id(), resource.home(), resource.body(), new Origin(origins));
    }

    static Tree.Obj labels(Map<String, String> labels) {
        Tree.Builder tree = Tree.object();
        labels.forEach(tree::put);
        return tree.build();
    }

    static Tree.Builder cellLabels(Cell cell) {
        return Tree.object()
                .put(Labels.APP_MANAGED_BY, Labels.MANAGED_BY_CELLC)
                .put(Labels.APP_NAME, cell.id().project())
                .put(Labels.APP_PART_OF, cell.id().project())
                .put(Labels.ENVIRONMENT, cell.id().environment())
                .put(Labels.ORGANIZATION, cell.id().organization())
                .put(Labels.PROJECT, cell.id().project());
    }

    /** The labels of the objects of a component; {@code pods} are those of its pods. */
    static Tree.Obj componentLabels(Cell cell, ComponentId component, Tree.Obj pods) {
        return Tree.object()
                .put(Labels.APP_MANAGED_BY, Labels.MANAGED_BY_CELLC)
                .put(Labels.APP_NAME, component.component())
                .put(Labels.APP_PART_OF, cell.id().project())
                .putAll(pods)
                .build();
    }

    /**
     * Who a pod is, and nothing that changes with a release: every new set of labels is a new network identity;
     * {@code selector} is a part of it.
     */
    static Tree.Obj podLabels(Cell cell, ComponentId component, Tree.Obj selector) {
        return Tree.object()
                .putAll(selector)
                .putAll(identityLabels(cell, component))
                .build();
    }

    /** Of the labels of a pod those that network policies know it by. */
    static Tree.Obj identityLabels(Cell cell, ComponentId component) {
        return Tree.object()
                .put(Labels.COMPONENT, component.component())
                .put(Labels.DEPLOYMENT_TRACK, component.isDefaultTrack() ? null : component.track())
                .put(Labels.ENVIRONMENT, cell.id().environment())
                .put(Labels.ORGANIZATION, cell.id().organization())
                .put(Labels.PROJECT, cell.id().project())
                .build();
    }

    /**
     * Exactly the selector of OpenChoreo v0.3.2, because that of a live Deployment cannot be changed. It would match the
     * pods of every track, if those of another track had the component's name as their value.
     */
    static Tree.Obj selectorLabels(Cell cell, ComponentId component) {
        return Tree.object()
                .put(Labels.SELECTOR_COMPONENT, Names.selector(component))
                .put(Labels.SELECTOR_ENVIRONMENT, cell.id().environment())
                .put(Labels.SELECTOR_ORGANIZATION, cell.id().organization())
                .put(Labels.SELECTOR_PROJECT, cell.id().project())
                .build();
    }
}
