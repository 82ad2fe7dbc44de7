package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The record of a service's deployment to an environment. */
public record ServiceBindingDeclaration(Header header, ServiceBindingDeclaration.Spec spec) implements Declaration {

    /** The snapshot of the service, and where it runs. */
    public record Spec(
            @Nullable Owner owner,
            Located<String> environment,
            @Nullable Located<String> className,
            WorkloadSpec workloadSpec,
            Entries<ServiceApi> apis,
            @Nullable Located<ReleaseState> releaseState) {}
}
