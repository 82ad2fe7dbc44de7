package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A template of pods as it was made of workload, class and overrides, or of a template; and where authors speak of it. */
record Pod(Resource object, Tree.Obj template, ComponentDeployment deployment) {
    private static final List<String> TO_TEMPLATE = List.of("template");
    private static final List<String> TO_TEMPLATE_OF_TASK = List.of("jobTemplate", "spec", "template");

    /** Null where the object runs no pods. */
    static @Nullable Pod of(Resource object, ComponentDeployment deployment) {
        Tree.Obj template = switch (object.id().kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job" ->
                Unit.object(object.body(), "spec", "template");
            case "CronJob" -> Unit.object(object.body(), "spec", "jobTemplate", "spec", "template");
            case "Pod" -> object.body();
            default -> null;
        };
        return template == null ? null : new Pod(object, template, deployment);
    }

    Tree.Obj spec() {
        return template.get("spec") instanceof Tree.Obj spec ? spec : Tree.Obj.EMPTY;
    }

    List<PodContainer> containers() {
        List<PodContainer> containers = new ArrayList<>();
        add("initContainers", containers);
        add("containers", containers);
        return containers;
    }

    private void add(String list, List<PodContainer> containers) {
        for (Tree item : spec().get(list) instanceof Tree.Arr items ? items.items() : List.<Tree>of()) {
            if (item instanceof Tree.Obj container && container.get("name") instanceof Tree.Text name) {
                containers.add(new PodContainer(name.value(), list, container, this));
            }
        }
    }

    /** Whether they go on until they are stopped. */
    boolean isEndless() {
        return !List.of("CronJob", "Job", "Pod").contains(object.id().kind());
    }

    /** Whether the types of its fields were checked. */
    boolean isTyped() {
        return List.of("apps/v1", "batch/v1", "v1").contains(object.id().apiVersion());
    }

    /** Whether it runs the workload itself, and not something beside it. */
    boolean isOfWorkload() {
        String name = switch (object.id().kind()) {
            case "Deployment" -> Names.deployment(deployment.component());
            case "StatefulSet" -> Names.statefulSet(deployment.component());
            case "CronJob" -> Names.cronJob(deployment.component());
            case "Job" -> Names.job(deployment.component());
            default -> "";
        };
        return object.id().name().equals(name);
    }

    /** Where the declaration begins that it comes from before all others: of a template, the template. */
    Span origin() {
        return object.origin().spans().get(0);
    }

    /** Where the class, or the last patch of it, writes something of it; null where it does not. */
    @Nullable Span written(List<String> path) {
        Span found = null;
        for (Mapping written :
                isOfWorkload() ? deployment.release().workloadClass().workloadTemplates() : List.<Mapping>of()) {
            boolean ofTask = written.get("jobTemplate") != null;
            Span span = span(YamlNode.at(written, ofTask ? TO_TEMPLATE_OF_TASK : TO_TEMPLATE), path);
            found = span == null ? found : span;
        }
        return found;
    }

    /** Where something stands: its value where that is short, else its key; items of lists by name or text. */
    static @Nullable Span span(@Nullable YamlNode root, List<String> path) {
        YamlNode at = root;
        Span span = null;
        for (String key : path) {
            if (at instanceof Mapping mapping) {
                YamlNode.Entry entry = mapping.entry(key);
                at = entry == null ? null : entry.value();
                span = at instanceof Scalar
                        ? at.span()
                        : entry == null ? null : entry.key().span();
            } else {
                at = at instanceof Sequence list ? item(list, key) : null;
                span = at == null ? null : at.span();
            }
        }
        return span;
    }

    private static @Nullable YamlNode item(Sequence list, String name) {
        for (YamlNode item : list.items()) {
            YamlNode named = item instanceof Mapping mapping ? mapping.get("name") : item;
            if (named instanceof Scalar scalar && scalar.text().equals(name)) {
                return item;
            }
        }
        return null;
    }
}
