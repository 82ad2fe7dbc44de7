package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Class templates that merge without complaint into something that Kubernetes refuses, or that nobody meant. The
 * templates have passed {@link TemplateChecker#check}.
 */
public final class MergeTraps {
    private static final List<String> CONTAINERS = List.of("initContainers", "containers");
    private static final List<String> HOST_NAMESPACES = List.of("hostIPC", "hostNetwork", "hostPID");

    private MergeTraps() {}

    /**
     * Checks the template of a Deployment, StatefulSet, Job or CronJob, or a patch for it; {@code beneath} are the
     * template and the patches that come before.
     */
    public static void checkWorkload(
            YamlNode.Mapping template, List<YamlNode.Mapping> beneath, Overlay overlay, DiagnosticSink sink) {
        YamlNode.Mapping job = jobTemplate(template);
        YamlNode.Mapping pod = mapping(job, "template");
        checkContainersWithoutImage(pod, beneath, overlay, sink);
        checkContainerPorts(pod, beneath, overlay, sink);
        checkHostNamespaces(pod, sink);
        YamlNode.Mapping labels = mapping(pod, "metadata", "labels");
        LabelTraps.checkIdentity(labels, overlay, sink);
        YamlNode.Mapping selector = mapping(job, "selector");
        if (selector != null) {
            LabelTraps.checkIdentity(mapping(selector, "matchLabels"), overlay, sink);
            List<YamlNode.Mapping> written = new ArrayList<>(beneath);
            written.add(template);
            LabelTraps.checkSelector(selector, podLabels(written, overlay), overlay, sink);
        }
        for (YamlNode.Mapping other : beneath) {
            LabelTraps.checkPatched(labels, mapping(jobTemplate(other), "selector", "matchLabels"), sink);
        }
    }

    /**
     * Checks the template of a service, or a patch for it; {@code beneath} are the template and the patches that come
     * before, {@code workloads} those of the object whose pods it leads to.
     */
    public static void checkService(
            YamlNode.Mapping template,
            List<YamlNode.Mapping> beneath,
            List<YamlNode.Mapping> workloads,
            Overlay overlay,
            DiagnosticSink sink) {
        YamlNode.Entry ports = template.entry("ports");
        if (ports != null) {
            List<Overlay.Port> others = new ArrayList<>(overlay.servicePorts());
            beneath.forEach(other -> others.addAll(PortTraps.written(other, "port")));
            PortTraps.check(ports, "port", others, sink);
        }
        ServiceTypeTraps.check(template, overlay.serviceType(), sink);
        YamlNode.Mapping selector = mapping(template, "selector");
        if (selector != null) {
            LabelTraps.checkIdentity(selector, overlay, sink);
            LabelTraps.checkLabels(selector, podLabels(workloads, overlay), overlay, sink);
        }
    }

    /** Checks that the template of an autoscaler or budget leaves to the compiler what it is for. */
    public static void checkTarget(YamlNode.Mapping template, String field, DiagnosticSink sink) {
        YamlNode.Entry entry = template.entry(field);
        if (entry != null) {
            sink.report(TrapDiagnostics.targetInTemplate(entry.key()));
        }
    }

    /** Checks that the template of a budget says what must stay or what may go, and not both. */
    public static void checkBudget(YamlNode.Mapping template, DiagnosticSink sink) {
        YamlNode.Entry stays = template.entry("minAvailable");
        YamlNode.Entry goes = template.entry("maxUnavailable");
        if (stays != null && goes != null) {
            sink.report(TrapDiagnostics.twoBudgets(goes.key(), stays.key()));
        }
    }

    /** The labels of the pods that come of a template, of the patches for it and of the overlay. */
    private static SortedMap<String, String> podLabels(List<YamlNode.Mapping> templates, Overlay overlay) {
        SortedMap<String, String> labels = new TreeMap<>();
        for (YamlNode.Mapping template : templates) {
            YamlNode.Mapping written = mapping(podTemplate(template), "metadata", "labels");
            for (YamlNode.Entry entry : written == null ? List.<YamlNode.Entry>of() : written.entries()) {
                labels.put(entry.key().text(), text(entry.value()));
            }
        }
        for (Tree.Field label : overlay.identityLabels().fields()) {
            labels.put(label.name(), ((Tree.Text) label.value()).value());
        }
        return labels;
    }

    private static void checkContainersWithoutImage(
            YamlNode.@Nullable Mapping pod, List<YamlNode.Mapping> beneath, Overlay overlay, DiagnosticSink sink) {
        for (String list : CONTAINERS) {
            for (YamlNode.Mapping container : mappings(pod, "spec", list)) {
                YamlNode name = container.get("name");
                if (name != null && text(container.get("image")).isEmpty()) {
                    checkImage(name, list, beneath, overlay, sink);
                }
            }
        }
    }

    /** An image that a container lacks must come from what is laid over it, or from what is beneath. */
    private static void checkImage(
            YamlNode name, String list, List<YamlNode.Mapping> beneath, Overlay overlay, DiagnosticSink sink) {
        // the workload's containers and their images are laid over `containers` alone
        boolean isOfWorkload = list.equals("containers");
        if (isOfWorkload && overlay.hasContainer(text(name))) {
            return;
        }
        List<String> names = new ArrayList<>(isOfWorkload ? overlay.containerNames() : List.of());
        for (YamlNode.Mapping template : beneath) {
            mappings(podTemplate(template), "spec", list).forEach(container -> names.add(text(container.get("name"))));
        }
        if (!names.contains(text(name))) {
            sink.report(TrapDiagnostics.containerWithoutImage(name, text(name), names));
        }
    }

    private static void checkContainerPorts(
            YamlNode.@Nullable Mapping pod, List<YamlNode.Mapping> beneath, Overlay overlay, DiagnosticSink sink) {
        for (YamlNode.Mapping container : mappings(pod, "spec", "containers")) {
            YamlNode.Entry ports = container.entry("ports");
            if (ports != null) {
                String name = text(container.get("name"));
                List<Overlay.Port> others = new ArrayList<>(overlay.portsOf(name));
                for (YamlNode.Mapping template : beneath) {
                    mappings(podTemplate(template), "spec", "containers").stream()
                            .filter(other -> text(other.get("name")).equals(name))
                            .forEach(other -> others.addAll(PortTraps.written(other, "containerPort")));
                }
                PortTraps.check(ports, "containerPort", others, sink);
            }
        }
    }

    /** Checks that the controller that {@code spec} is of selects the pods of its own template. */
    public static void checkSelector(YamlNode.Mapping spec, DiagnosticSink sink) {
        YamlNode.Mapping selector = mapping(spec, "selector");
        if (selector != null) {
            LabelTraps.checkSelector(selector, podLabels(List.of(spec), Overlay.NONE), Overlay.NONE, sink);
        }
    }

    /** Checks that a pod, or the template of one, stays within the cell. */
    public static void checkHostNamespaces(YamlNode.@Nullable Mapping pod, DiagnosticSink sink) {
        YamlNode.Mapping spec = mapping(pod, "spec");
        for (String field : HOST_NAMESPACES) {
            YamlNode.Entry entry = spec == null ? null : spec.entry(field);
            if (entry != null && text(entry.value()).toLowerCase(Locale.ROOT).equals("true")) {
                sink.report(TrapDiagnostics.outsideTheCell(entry));
            }
        }
    }

    private static YamlNode.@Nullable Mapping podTemplate(YamlNode.Mapping template) {
        return mapping(jobTemplate(template), "template");
    }

    /** The part of a template that holds the pod template: of a CronJob, its job's. */
    private static YamlNode.@Nullable Mapping jobTemplate(YamlNode.Mapping template) {
        return template.get("jobTemplate") == null ? template : mapping(template, "jobTemplate", "spec");
    }

    private static List<YamlNode.Mapping> mappings(YamlNode.@Nullable Mapping node, String owner, String list) {
        YamlNode.Mapping mapping = mapping(node, owner);
        return mapping == null ? List.of() : items(mapping.get(list));
    }

    /** The mappings among the items of {@code list}. */
    static List<YamlNode.Mapping> items(@Nullable YamlNode list) {
        if (!(list instanceof YamlNode.Sequence sequence)) {
            return List.of();
        }
        List<YamlNode.Mapping> mappings = new ArrayList<>(sequence.items().size());
        for (YamlNode item : sequence.items()) {
            if (item instanceof YamlNode.Mapping mapping) {
                mappings.add(mapping);
            }
        }
        return mappings;
    }

    static YamlNode.@Nullable Mapping mapping(@Nullable YamlNode node, String... path) {
        return YamlNode.at(node, List.of(path)) instanceof YamlNode.Mapping mapping ? mapping : null;
    }

    /** The text of a scalar; empty where there is none. */
    static String text(@Nullable YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && !scalar.isNull() ? scalar.text() : "";
    }
}
