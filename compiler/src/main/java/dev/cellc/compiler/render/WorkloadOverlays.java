package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.resource.Tree;
import org.jspecify.annotations.Nullable;

/** What the compiler lays over the template of an object that runs a workload. */
final class WorkloadOverlays {
    private WorkloadOverlays() {}

    /** For a Deployment or StatefulSet. */
    static Tree.Builder longRunning(Cell cell, ComponentDeployment deployment, boolean suspended) {
        Tree.Builder overlay = Tree.object();
        if (suspended) {
            overlay.put("replicas", 0);
        }
        Tree.Builder selector =
                Tree.object().put("matchLabels", CellObjects.labels(CellObjects.selectorLabels(cell, deployment)));
        return overlay.put("selector", selector).put("template", PodTemplates.of(cell, deployment, null));
    }

    /** For a CronJob; what is null is left to the template. */
    static Tree.Obj scheduled(
            Cell cell, ComponentDeployment deployment, boolean suspended, @Nullable String restartPolicy) {
        Tree.Builder overlay = Tree.object();
        if (suspended) {
            overlay.put("suspend", true);
        }
        return overlay.put("jobTemplate", job(cell, deployment, restartPolicy)).build();
    }

    /** For a Job. */
    static Tree.Obj once(Cell cell, ComponentDeployment deployment, boolean suspended, @Nullable String restartPolicy) {
        Tree.Builder overlay = Tree.object();
        if (suspended) {
            overlay.put("suspend", true);
        }
        return overlay.put("template", PodTemplates.of(cell, deployment, restartPolicy))
                .build();
    }

    /** The job that a CronJob starts. */
    static Tree.Builder job(Cell cell, ComponentDeployment deployment, @Nullable String restartPolicy) {
        return Tree.object()
                .put(
                        "metadata",
                        Tree.object().put("labels", CellObjects.labels(CellObjects.podLabels(cell, deployment))))
                .put("spec", Tree.object().put("template", PodTemplates.of(cell, deployment, restartPolicy)));
    }
}
