package dev.cellc.compiler.derive;

import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.model.Availability;
import dev.cellc.compiler.model.ContainerSpec;
import dev.cellc.compiler.model.EnvironmentOverride;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.model.Workload;
import dev.cellc.compiler.model.WorkloadClass;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A release and what differs in an environment → the release as it runs there. */
final class Overrides {
    private Overrides() {}

    /** Of several overrides a later one says more. */
    static Release apply(Release release, List<EnvironmentOverride> overrides) {
        Release result = release;
        for (EnvironmentOverride override : overrides) {
            result = apply(result, override);
        }
        return result;
    }

    private static Release apply(Release release, EnvironmentOverride override) {
        boolean suspends = override.suspended() && release.state() == ReleaseState.ACTIVE;
        return new Release(
                runner(release.runner(), override),
                workload(release.workload(), override),
                patched(release.workloadClass(), override.patch()),
                release.apis(),
                suspends ? ReleaseState.SUSPEND : release.state(),
                release.origin());
    }

    private static Runner runner(Runner runner, EnvironmentOverride override) {
        if (runner instanceof Runner.Service service) {
            return new Runner.Service(availability(service.availability(), override));
        }
        if (runner instanceof Runner.WebApplication application) {
            return new Runner.WebApplication(availability(application.availability(), override));
        }
        if (!(runner instanceof Runner.ScheduledTask task)) {
            return runner;
        }
        Runner.ScheduledTask other = override.task();
        return other == null
                ? task
                : new Runner.ScheduledTask(
                        either(other.schedule(), task.schedule()),
                        either(other.timezone(), task.timezone()),
                        either(other.suspend(), task.suspend()),
                        either(other.concurrencyPolicy(), task.concurrencyPolicy()));
    }

    private static Availability availability(Availability availability, EnvironmentOverride override) {
        return new Availability(either(override.scaling(), availability.scaling()), availability.disruption());
    }

    private static <T> @Nullable T either(@Nullable T stronger, @Nullable T weaker) {
        return stronger == null ? weaker : stronger;
    }

    /** Resources are those of the primary container. */
    private static Workload workload(Workload workload, EnvironmentOverride override) {
        if (override.resources() == null || workload.containers().isEmpty()) {
            return workload;
        }
        List<ContainerSpec> containers = new ArrayList<>(workload.containers());
        ContainerSpec primary = containers.get(0);
        List<YamlNode.Mapping> resources = new ArrayList<>(primary.resources());
        resources.add(override.resources());
        containers.set(
                0, new ContainerSpec(primary.name(), primary.image(), primary.env(), resources, primary.declaration()));
        return new Workload(
                containers, workload.endpoints(), workload.connections(), workload.settings(), workload.span());
    }

    private static WorkloadClass patched(WorkloadClass type, WorkloadClass.Patch patch) {
        List<WorkloadClass.Patch> patches = new ArrayList<>(type.patches());
        patches.add(patch);
        return new WorkloadClass(
                type.workloadTemplate(),
                type.serviceTemplate(),
                type.autoscalingTemplate(),
                type.disruptionBudgetTemplate(),
                type.resources(),
                patches,
                type.span());
    }
}
