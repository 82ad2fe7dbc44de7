package dev.cellc.compiler.render;

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

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            if (deployment.release().runner() instanceof Runner.ScheduledTask task) {
                Tree.Obj spec = spec(deployed, task, sink);
                if (spec.get("schedule") == null) {
                    sink.report(RenderDiagnostics.missingSchedule(deployment));
                }
                String name = Names.cronJob(deployment.component());
                resources.add(CellObjects.ofComponent(deployed, "batch/v1", "CronJob", name, spec));
            }
        }
        return resources;
    }

    private static Tree.Obj spec(Deployed deployed, Runner.ScheduledTask task, DiagnosticSink sink) {
        Tree.Builder overlay = Tree.object().put("schedule", task.schedule()).put("timeZone", task.timezone());
        if (deployed.deployment().release().state() == ReleaseState.SUSPEND) {
            overlay.put("suspend", true);
        } else if (task.suspend() != null) {
            overlay.put("suspend", task.suspend());
        }
        if (task.concurrencyPolicy() != null) {
            overlay.put("concurrencyPolicy", task.concurrencyPolicy().text());
        }
        overlay.put("jobTemplate", WorkloadOverlays.job(deployed, "OnFailure"));
        return PodTemplates.laidOverClass(deployed, overlay.build(), ApiTypes.CRON_JOB_SPEC, sink);
    }
}
