package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** Runs a workload as a web application. */
public record WebApplicationDeclaration(Header header, WebApplicationDeclaration.Spec spec)
        implements OwnedDeclaration {

    /** How the web application runs. */
    public record Spec(
            @Nullable Owner owner,
            Located<String> workloadName,
            @Nullable Located<String> className,
            Entries<DeploymentOverride> overrides,
            @Nullable Located<Scaling> scaling,
            @Nullable Located<Disruption> disruption) {}

    @Override
    public @Nullable Owner owner() {
        return spec.owner();
    }
}
