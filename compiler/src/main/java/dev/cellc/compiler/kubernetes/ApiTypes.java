package dev.cellc.compiler.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LimitRangeItem;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;

/** The types that authors write parts of. */
public final class ApiTypes {
    public static final ApiType DEPLOYMENT_SPEC = new ApiType(DeploymentSpec.class);
    public static final ApiType STATEFUL_SET_SPEC = new ApiType(StatefulSetSpec.class);
    public static final ApiType CRON_JOB_SPEC = new ApiType(CronJobSpec.class);
    public static final ApiType JOB_SPEC = new ApiType(JobSpec.class);
    public static final ApiType SERVICE_SPEC = new ApiType(ServiceSpec.class);
    public static final ApiType AUTOSCALER_SPEC = new ApiType(HorizontalPodAutoscalerSpec.class);
    public static final ApiType DISRUPTION_BUDGET_SPEC = new ApiType(PodDisruptionBudgetSpec.class);
    public static final ApiType LIMIT_RANGE_ITEM = new ApiType(LimitRangeItem.class);
    public static final ApiType CONTAINER = new ApiType(Container.class);
    public static final ApiType PROBE = new ApiType(Probe.class);
    public static final ApiType RESOURCE_REQUIREMENTS = new ApiType(ResourceRequirements.class);

    private ApiTypes() {}
}
