package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The record of a web application's deployment to an environment. */
public record WebApplicationBindingDeclaration(Header header, WebApplicationBindingDeclaration.Spec spec)
        implements WorkloadBinding {

    /** The snapshot of the web application, and where it runs. */
    public record Spec(
            @Nullable Owner owner,
            Located<String> environment,
            @Nullable Located<String> className,
            WorkloadSpec workloadSpec,
            Entries<DeploymentOverride> overrides,
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
    public @Nullable Located<ReleaseState> releaseState() {
        return spec.releaseState();
    }
}
