package dev.cellc.compiler.render;

import dev.cellc.compiler.resource.Tree;
import org.jspecify.annotations.Nullable;

/** What the compiler lays over the template of an object that runs a workload, in the order of Kubernetes' fields. */
final class WorkloadOverlays {
    private WorkloadOverlays() {}

    /** For a Deployment or StatefulSet; null leaves the number of replicas to the template. */
    static Tree.Builder longRunning(Deployed deployed, @Nullable Tree replicas) {
        return Tree.object()
                .put("replicas", replicas)
                .put("selector", Tree.object("matchLabels", deployed.selector()))
                .put("template", PodTemplates.of(deployed, null));
    }

    /** For a CronJob; what is null is left to the template. */
    static Tree.Obj scheduled(Deployed deployed, boolean suspended, @Nullable String restartPolicy) {
        Tree.Builder overlay = Tree.object().put("jobTemplate", job(deployed, restartPolicy));
        if (suspended) {
            overlay.put("suspend", true);
        }
        return overlay.build();
    }

    /** For a Job. */
    static Tree.Obj once(Deployed deployed, boolean suspended, @Nullable String restartPolicy) {
        Tree.Builder overlay = Tree.object();
        if (suspended) {
            overlay.put("suspend", true);
        }
        return overlay.put("template", PodTemplates.of(deployed, restartPolicy)).build();
    }

    /** The job that a CronJob starts. */
    static Tree.Builder job(Deployed deployed, @Nullable String restartPolicy) {
        return Tree.object()
                .put("metadata", Tree.object("labels", deployed.podLabels()))
                .put("spec", Tree.object("template", PodTemplates.of(deployed, restartPolicy)));
    }
}
