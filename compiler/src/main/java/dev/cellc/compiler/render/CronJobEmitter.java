package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiTypes;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** The CronJob of each scheduled task: the class's template, with the workload and the schedule laid over it. */
final class CronJobEmitter {
    private CronJobEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (ComponentDeployment deployment : cell.deployments()) {
            if (deployment.release().runner() instanceof Runner.ScheduledTask task) {
                Tree.Obj spec = spec(cell, deployment, task, sink);
                if (spec.get("schedule") == null) {
                    sink.report(RenderDiagnostics.missingSchedule(deployment));
                }
                String name = Names.cronJob(deployment.component());
                resources.add(CellObjects.ofComponent(cell, deployment, "batch/v1", "CronJob", name, spec));
            }
        }
        return resources;
    }

    private static Tree.Obj spec(
            Cell cell, ComponentDeployment deployment, Runner.ScheduledTask task, DiagnosticSink sink) {
        Tree.Builder overlay = Tree.object().put("schedule", task.schedule()).put("timeZone", task.timezone());
        if (deployment.release().state() == ReleaseState.SUSPEND) {
            overlay.put("suspend", true);
        } else if (task.suspend() != null) {
            overlay.put("suspend", task.suspend());
        }
        if (task.concurrencyPolicy() != null) {
            overlay.put("concurrencyPolicy", task.concurrencyPolicy().text());
        }
        Tree.Builder job = Tree.object()
                .put(
                        "metadata",
                        Tree.object().put("labels", CellObjects.labels(CellObjects.podLabels(cell, deployment))))
                .put("spec", Tree.object().put("template", PodTemplates.of(cell, deployment, "OnFailure")));
        overlay.put("jobTemplate", job);
        return PodTemplates.laidOverClass(cell, deployment, overlay.build(), ApiTypes.CRON_JOB_SPEC, sink);
    }
}
