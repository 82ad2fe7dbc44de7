package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.kubernetes.ApiType;
import dev.cellc.compiler.kubernetes.ApiTypes;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.naming.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The object that runs a release: its kind, its name, and the type of its spec. */
record WorkloadObject(String apiVersion, String kind, String name, ApiType spec) {

    /** Null where nothing runs. */
    static @Nullable WorkloadObject of(ComponentDeployment deployment) {
        ComponentId id = deployment.component();
        return switch (deployment.release().runner().workloadType()) {
            case DEPLOYMENT ->
                new WorkloadObject("apps/v1", "Deployment", Names.deployment(id), ApiTypes.DEPLOYMENT_SPEC);
            case STATEFULSET ->
                new WorkloadObject("apps/v1", "StatefulSet", Names.statefulSet(id), ApiTypes.STATEFUL_SET_SPEC);
            case CRONJOB -> new WorkloadObject("batch/v1", "CronJob", Names.cronJob(id), ApiTypes.CRON_JOB_SPEC);
            case JOB -> new WorkloadObject("batch/v1", "Job", Names.job(id), ApiTypes.JOB_SPEC);
            case PROXY -> null;
        };
    }

    /** The first object of this kind, or null where there is none. */
    @Nullable Expanded among(List<Expanded> objects) {
        for (Expanded object : objects) {
            if (object.kind().equals(kind) && object.apiVersion().equals(apiVersion)) {
                return object;
            }
        }
        return null;
    }
}
