package dev.cellc.compiler.derive;

import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.model.Availability;
import dev.cellc.compiler.model.ContainerSpec;
import dev.cellc.compiler.model.EnvironmentOverride;
import dev.cellc.compiler.model.Inputs;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.model.Workload;
import dev.cellc.compiler.model.WorkloadClass;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** Variables, files and resources are those of the primary container. */
    private static Workload workload(Workload workload, EnvironmentOverride override) {
        if (workload.containers().isEmpty()) {
            return workload;
        }
        List<ContainerSpec> containers = new ArrayList<>(workload.containers());
        ContainerSpec primary = containers.get(0);
        List<YamlNode.Mapping> resources = new ArrayList<>(primary.resources());
        if (override.resources() != null) {
            resources.add(override.resources());
        }
        Inputs inputs = inputs(primary.inputs(), override);
        containers.set(0, new ContainerSpec(primary.name(), primary.image(), inputs, resources, primary.declaration()));
        return new Workload(
                containers, workload.endpoints(), workload.connections(), workload.settings(), workload.span());
    }

    private static Inputs inputs(Inputs inputs, EnvironmentOverride override) {
        return new Inputs(
                replaced(
                        inputs.env(),
                        override.env(),
                        variable -> variable.name().value()),
                inputs.envFrom(),
                replaced(inputs.files(), override.files(), file -> file.path().value()),
                inputs.folders());
    }

    /** What has a key of one that is there takes its place, what has a new key follows. */
    private static <T> List<T> replaced(List<T> there, List<T> other, Function<T, String> key) {
        Map<String, T> items = new LinkedHashMap<>();
        there.forEach(item -> items.put(key.apply(item), item));
        other.forEach(item -> items.put(key.apply(item), item));
        return List.copyOf(items.values());
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
