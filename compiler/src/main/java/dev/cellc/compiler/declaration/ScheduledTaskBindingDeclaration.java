package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** The record of a scheduled task's deployment to an environment. */
public record ScheduledTaskBindingDeclaration(Header header, ScheduledTaskBindingDeclaration.Spec spec)
        implements WorkloadBinding {

    /** The snapshot of the task, and where it runs. */
    public record Spec(
            @Nullable Owner owner,
            Located<String> environment,
            @Nullable Located<String> className,
            WorkloadSpec workloadSpec,
            Entries<ScheduledTaskOverride> overrides,
            @Nullable YamlNode parameters,
            @Nullable Located<ReleaseState> releaseState) {}

    @Override
    public @Nullable Owner owner() {
        return spec.owner();
    }

    @Override
    public Located<String> environment() {
        return spec.environment();
    }

    @Override
    public WorkloadSpec workload() {
        return spec.workloadSpec();
    }

    @Override
    public @Nullable YamlNode parameters() {
        return spec.parameters();
    }

    @Override
    public @Nullable Located<ReleaseState> releaseState() {
        return spec.releaseState();
    }
}
