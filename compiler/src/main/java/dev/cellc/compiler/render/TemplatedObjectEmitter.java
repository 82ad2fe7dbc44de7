package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiType;
import dev.cellc.compiler.kubernetes.KnownObjects;
import dev.cellc.compiler.kubernetes.StrategicMerge;
import dev.cellc.compiler.kubernetes.Trees;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Origin;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects that the templates of classes and component types give. Of a type, the first one of the kind that runs
 * the workload is what the workload is laid over, as over a class; where there is none, the workload stands alone.
 */
final class TemplatedObjectEmitter {
    private static final List<String> OWN_METADATA = List.of("name", "namespace", "labels", "annotations");

    private final Deployed deployed;
    private final Cell cell;
    private final ComponentDeployment deployment;
    private final DiagnosticSink sink;
    private final List<Resource> resources = new ArrayList<>();

    private TemplatedObjectEmitter(Deployed deployed, DiagnosticSink sink) {
        this.deployed = deployed;
        this.cell = deployed.cell();
        this.deployment = deployed.deployment();
        this.sink = sink;
    }

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            Release release = deployed.deployment().release();
            if (release.runner() instanceof Runner.OfType
                    || !release.workloadClass().resources().isEmpty()) {
                TemplatedObjectEmitter emitter = new TemplatedObjectEmitter(deployed, sink);
                emitter.emit();
                resources.addAll(emitter.resources);
            }
        }
        return resources;
    }

    private void emit() {
        boolean isTyped = deployment.release().runner() instanceof Runner.OfType;
        WorkloadObject own = isTyped ? WorkloadObject.of(deployment) : null;
        List<Expanded> objects = Expanded.of(cell, deployment, sink);
        TemplatedChecks checks = new TemplatedChecks(deployed, sink);
        Expanded base = own == null ? null : own.among(objects);
        for (Expanded object : objects) {
            if (!object.equals(base) && checks.accepts(object, null)) {
                resources.add(additional(object));
            }
        }
        if (own != null && (base == null || checks.accepts(base, own))) {
            resources.add(workload(own, base));
        }
    }

    private Resource workload(WorkloadObject own, @Nullable Expanded base) {
        Tree.Obj spec = PodTemplates.laidOverClass(deployed, overlay(base), own.spec(), sink);
        if (own.kind().equals("CronJob") && spec.get("schedule") == null) {
            sink.report(RenderDiagnostics.missingSchedule(deployment));
        }
        Mapping metadata =
                base == null ? new Mapping(List.of(), deployment.release().origin()) : base.metadata();
        Tree.Obj body = Tree.object()
                .put("apiVersion", own.apiVersion())
                .put("kind", own.kind())
                .put("metadata", metadata(metadata, own.name(), cell.namespace(), own.kind()))
                .put("spec", spec)
                .build();
        ResourceId id = new ResourceId(own.apiVersion(), own.kind(), cell.namespace(), own.name());
        return resource(id, body, base);
    }

    private Tree.Obj overlay(@Nullable Expanded base) {
        boolean suspended = deployment.release().state() == ReleaseState.SUSPEND;
        Tree replicas = suspended ? Tree.number(0) : null;
        return switch (deployment.release().runner().workloadType()) {
            case DEPLOYMENT -> WorkloadOverlays.longRunning(deployed, replicas).build();
            case STATEFULSET ->
                WorkloadOverlays.longRunning(deployed, replicas)
                        .put("serviceName", Names.headlessService(deployment.component()))
                        .build();
            case CRONJOB -> WorkloadOverlays.scheduled(deployed, suspended, restartPolicy(base, "jobTemplate", "spec"));
            case JOB -> WorkloadOverlays.once(deployed, suspended, restartPolicy(base));
            case PROXY -> throw new IllegalStateException("a proxy runs nothing");
        };
    }

    /** What a task does when it fails, unless its template says so. */
    private static @Nullable String restartPolicy(@Nullable Expanded base, String... path) {
        Mapping at = base == null ? null : base.part("spec");
        for (String key : path) {
            at = at != null && at.get(key) instanceof Mapping mapping ? mapping : null;
        }
        boolean said = at != null
                && at.get("template") instanceof Mapping template
                && template.get("spec") instanceof Mapping pod
                && pod.get("restartPolicy") != null;
        return said ? null : "OnFailure";
    }

    private Resource additional(Expanded object) {
        ApiType type = KnownObjects.type(object.apiVersion(), object.kind());
        Tree.Obj empty = Tree.Obj.EMPTY;
        Tree.Obj written = type == null
                ? Trees.of(object.root())
                : StrategicMerge.merge(Trees.of(object.root(), type), empty, type);
        Scalar given = object.name();
        String name = given == null ? "" : given.text();
        String namespace = namespace(object);
        Tree.Builder body = Tree.object()
                .put("apiVersion", object.apiVersion())
                .put("kind", object.kind())
                .put("metadata", metadata(object.metadata(), name, namespace, object.kind()));
        for (Tree.Field field : written.fields()) {
            if (!List.of("apiVersion", "kind", "metadata", "status").contains(field.name())) {
                body.put(field.name(), field.value());
            }
        }
        String scope = namespace == null ? "" : namespace;
        return resource(new ResourceId(object.apiVersion(), object.kind(), scope, name), body.build(), object);
    }

    /** The namespace of the object, or null where it belongs to none. */
    private @Nullable String namespace(Expanded object) {
        if (object.metadata().get("namespace") instanceof Scalar namespace) {
            return namespace.text();
        }
        boolean isKnown = KnownObjects.type(object.apiVersion(), object.kind()) != null;
        boolean isOfNone = KnownObjects.isClusterScoped(object.apiVersion(), object.kind())
                || (object.template().mayLeaveTheCell() && !isKnown);
        return isOfNone ? null : cell.namespace();
    }

    private Tree.Obj metadata(Mapping written, String name, @Nullable String namespace, String kind) {
        Tree.Obj tree = Trees.of(written);
        Tree.Obj own = deployed.labelsOf(kind);
        Tree.Builder labels = Tree.object().putAll(own);
        fields(tree.get("labels")).stream()
                .filter(field -> own.get(field.name()) == null)
                .forEach(field -> labels.put(field.name(), text(field.value())));
        Tree.Builder annotations = Tree.object();
        List<Tree.Field> given = fields(tree.get("annotations"));
        given.forEach(field -> annotations.put(field.name(), text(field.value())));
        if (kind.equals("Job")) {
            JobAnnotations.add(annotations, given.stream().map(Tree.Field::name).toList());
        }
        Tree.Obj annotated = annotations.build();
        Tree.Builder metadata = Tree.object()
                .put("name", name)
                .put("namespace", namespace)
                .put("labels", labels)
                .put("annotations", annotated.fields().isEmpty() ? null : annotated);
        tree.fields().stream()
                .filter(field -> !OWN_METADATA.contains(field.name()))
                .forEach(field -> metadata.put(field.name(), field.value()));
        return metadata.build();
    }

    private static List<Tree.Field> fields(@Nullable Tree tree) {
        return tree instanceof Tree.Obj object ? object.fields() : List.of();
    }

    /** Values of labels and annotations are text, whatever they look like. */
    private static Tree text(Tree value) {
        return value instanceof Tree.Num number ? Tree.text(number.text()) : value;
    }

    private Resource resource(ResourceId id, Tree.Obj body, @Nullable Expanded object) {
        List<Span> origins = new ArrayList<>();
        if (object != null) {
            origins.add(object.template().id().span());
        }
        origins.addAll(deployed.origin().spans());
        return new Resource(id, CellObjects.home(cell, folder(id)), body, new Origin(origins, object != null));
    }

    /** Of what is outside of the cell's namespace, a folder of its own tells from where. */
    private String folder(ResourceId id) {
        String folder = Names.folder(deployment.component());
        if (id.namespace().equals(cell.namespace())) {
            return folder;
        }
        return folder + '/' + (id.namespace().isEmpty() ? "cluster" : id.namespace());
    }
}
