package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** Runs a workload as a long-running service. */
public record ServiceDeclaration(Header header, ServiceDeclaration.Spec spec) implements OwnedDeclaration {

    /** How the service runs and is exposed. */
    public record Spec(
            @Nullable Owner owner,
            Located<String> workloadName,
            @Nullable Located<String> className,
            Entries<DeploymentOverride> overrides,
            Entries<ServiceApi> apis,
            @Nullable Located<Scaling> scaling,
            @Nullable Located<Disruption> disruption) {}

    @Override
    public @Nullable Owner owner() {
        return spec.owner();
    }
}
