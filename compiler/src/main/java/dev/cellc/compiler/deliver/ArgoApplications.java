package dev.cellc.compiler.deliver;

import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Argo CD is told of a unit: what to read, where it goes, and whether it goes there by itself. */
final class ArgoApplications {
    private static final String PATHS = "argocd.argoproj.io/manifest-generate-paths";
    private static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

    /** A namespace is an object of its cell, fields of others stay theirs, and no object has two owners. */
    private static final List<String> SYNC_OPTIONS =
            List.of("CreateNamespace=false", "ServerSideApply=true", "FailOnSharedResource=true");

    private final Source source;
    private final ClusterNames clusters;

    ArgoApplications(Source source, ClusterNames clusters) {
        this.source = source;
        this.clusters = clusters;
    }

    /** What differs from Application to Application. */
    record Place(
            String path,
            String revision,
            String cluster,
            @Nullable String namespace) {}

    Place place(Unit unit) {
        return new Place(source.path(unit), source.revision(unit), cluster(unit), unit.namespace());
    }

    /** The name of a unit's cluster in Argo CD. */
    String cluster(Unit unit) {
        return clusters.name(unit.cluster().name().value());
    }

    /** Argo CD holds back what needs an approval, as it is the one who would act on it. */
    static boolean isAutomated(Unit unit) {
        return unit.pace() == Unit.Pace.AT_ONCE;
    }

    /** What is applied by hand is removed by hand: with an Application that is gone, its objects are not. */
    static Tree.Obj metadata(boolean automated) {
        return Tree.object()
                .put("annotations", Tree.object().put(PATHS, "."))
                .put("finalizers", automated ? Tree.texts(List.of(FINALIZER)) : null)
                .build();
    }

    Tree.Obj spec(String project, boolean automated, Place place) {
        Tree.Builder policy = Tree.object();
        if (automated) {
            policy.put("automated", Tree.object().put("prune", true).put("selfHeal", true));
        }
        return Tree.object()
                .put("project", project)
                .put(
                        "source",
                        Tree.object()
                                .put("repoURL", source.url())
                                .put("targetRevision", place.revision())
                                .put("path", place.path()))
                .put("destination", destination(place.cluster(), place.namespace()))
                .put("syncPolicy", policy.put("syncOptions", Tree.texts(SYNC_OPTIONS)))
                .build();
    }

    static Tree.Obj destination(String cluster, @Nullable String namespace) {
        return Tree.object().put("name", cluster).put("namespace", namespace).build();
    }

    /** One element for each unit, and the Application of all of them. */
    Tree.Obj set(String project, boolean automated, List<Unit> units) {
        List<Tree> elements = new ArrayList<>();
        units.forEach(unit -> elements.add(element(unit)));
        Place place = new Place("{{ .path }}", "{{ .revision }}", "{{ .cluster }}", "{{ .namespace }}");
        Tree.Builder metadata = Tree.object().put("name", "{{ .name }}").put("labels", labels(units.get(0)));
        metadata(automated).fields().forEach(field -> metadata.put(field.name(), field.value()));
        return Tree.object()
                .put("goTemplate", true)
                .put("goTemplateOptions", Tree.texts(List.of("missingkey=error")))
                .put(
                        "generators",
                        Tree.list(List.of(Tree.object()
                                .put("list", Tree.object().put("elements", Tree.list(elements)))
                                .build())))
                .put("template", Tree.object().put("metadata", metadata).put("spec", spec(project, automated, place)))
                .put(
                        "syncPolicy",
                        automated
                                ? null
                                : Tree.object()
                                        .put("preserveResourcesOnDeletion", true)
                                        .build())
                .build();
    }

    /** Those of a unit like this one, with what differs left open. */
    private static Tree.Obj labels(Unit like) {
        Tree.Obj labels = DeliveryObjects.labels(like.organization(), like.cell());
        return like.cell() == null
                ? labels
                : labels.with(Labels.ENVIRONMENT, Tree.text("{{ .environment }}"))
                        .with(Labels.PROJECT, Tree.text("{{ .project }}"));
    }

    private Tree.Obj element(Unit unit) {
        Place place = place(unit);
        Tree.Builder element = Tree.object().put("name", unit.name());
        if (unit.cell() != null) {
            element.put("environment", unit.cell().id().environment())
                    .put("project", unit.cell().id().project());
        }
        return element.put("path", place.path())
                .put("revision", place.revision())
                .put("cluster", place.cluster())
                .put("namespace", place.namespace() == null ? "" : place.namespace())
                .build();
    }
}
