package dev.cellc.compiler.render;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.kubernetes.MergeTraps;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the pods of a further object must not be. They are found by their shape, as kinds that are not known have them
 * too: what holds a {@code spec} with containers.
 */
final class TemplatedPods {
    /** Network policies tell pods by these; Services and Deployments by the selector. */
    private static final List<String> IDENTITY =
            List.of(Labels.COMPONENT, Labels.DEPLOYMENT_TRACK, Labels.ENVIRONMENT, Labels.ORGANIZATION, Labels.PROJECT);

    private static final List<String> CONTROLLERS = List.of("DaemonSet", "Deployment", "ReplicaSet", "StatefulSet");

    private final Deployed deployed;
    private final boolean runsWorkload;
    private final Consumer<Diagnostic> report;

    TemplatedPods(Deployed deployed, Consumer<Diagnostic> report) {
        this.deployed = deployed;
        this.runsWorkload = WorkloadObject.of(deployed.deployment()) != null;
        this.report = report;
    }

    /** {@code inCell}: whether the object belongs to the namespace of the cell. */
    void check(Expanded object, boolean inCell) {
        if (CONTROLLERS.contains(object.kind()) && object.apiVersion().equals("apps/v1")) {
            MergeTraps.checkSelector(object.part("spec"), report::accept);
        }
        if (object.kind().equals("Pod") && object.apiVersion().equals("v1")) {
            // what every object carries is judged as that of any other
            Tree.Obj judged = deployed.labelsOf(object.kind());
            checkPod(object.root(), inCell, key -> judged.get(key) == null);
        } else {
            // an object with containers that is no Pod keeps its labels to itself
            if (inCell && isPod(object.root())) {
                MergeTraps.checkHostNamespaces(object.root(), report::accept);
            }
            object.root().entries().forEach(entry -> check(entry.value(), inCell));
        }
    }

    private void check(YamlNode node, boolean inCell) {
        if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> check(item, inCell));
        } else if (node instanceof Mapping mapping) {
            if (isPod(mapping)) {
                checkPod(mapping, inCell, key -> true);
            }
            mapping.entries().forEach(entry -> check(entry.value(), inCell));
        }
    }

    private static boolean isPod(Mapping mapping) {
        return mapping.get("spec") instanceof Mapping spec && spec.get("containers") instanceof Sequence;
    }

    private void checkPod(Mapping pod, boolean inCell, Predicate<String> isOpen) {
        if (inCell) {
            MergeTraps.checkHostNamespaces(pod, report::accept);
        }
        if (pod.get("metadata") instanceof Mapping metadata && metadata.get("labels") instanceof Mapping labels) {
            for (YamlNode.Entry label : labels.entries()) {
                if (isOpen.test(label.key().text())) {
                    checkLabel(label, inCell);
                }
            }
            checkSelector(labels);
            if (inCell && isOpen.test(Labels.COMPONENT)) {
                checkTrack(labels);
            }
        }
    }

    private void checkLabel(YamlNode.Entry label, boolean inCell) {
        String key = label.key().text();
        boolean saysWhose = IDENTITY.contains(key) || deployed.selector().get(key) != null;
        if (saysWhose && (!isOwn(label) || (key.equals(Labels.COMPONENT) && !inCell))) {
            report.accept(TemplatedDiagnostics.foreignIdentity(label, deployed.deployment()));
        }
    }

    private boolean isOwn(YamlNode.Entry label) {
        return deployed.podLabels().get(label.key().text()) instanceof Tree.Text own
                && label.value() instanceof Scalar value
                && value.text().equals(own.value());
    }

    /** A controller adopts, and a Service calls, whatever carries all labels of its selector. */
    private void checkSelector(Mapping labels) {
        List<YamlNode.Entry> selected = labels.entries().stream()
                .filter(label -> deployed.selector().get(label.key().text()) != null && isOwn(label))
                .toList();
        if (runsWorkload && selected.size() == deployed.selector().fields().size()) {
            report.accept(TemplatedDiagnostics.amongTheWorkload(selected.get(0), deployed.deployment()));
        }
    }

    /** Without the label of its track a pod is one of the default track. */
    private void checkTrack(Mapping labels) {
        YamlNode.Entry component = labels.entry(Labels.COMPONENT);
        boolean hasTrack = deployed.podLabels().get(Labels.DEPLOYMENT_TRACK) != null;
        if (component != null && hasTrack && labels.get(Labels.DEPLOYMENT_TRACK) == null) {
            report.accept(TemplatedDiagnostics.lacksTrack(component.key(), deployed.deployment()));
        }
    }
}
