package dev.cellc.compiler.declaration;

import org.jspecify.annotations.Nullable;

/** The runtime contract of a component. */
public record WorkloadDeclaration(Header header, WorkloadDeclaration.Spec spec) implements OwnedDeclaration {

    /** What runs, for whom, what it serves and what it calls. */
    public record Spec(
            @Nullable Owner owner,
            Entries<Container> containers,
            Entries<EndpointSpec> endpoints,
            Entries<ConnectionSpec> connections) {

        /** The same without the owner. */
        public WorkloadSpec workload() {
            return new WorkloadSpec(containers, endpoints, connections);
        }
    }

    @Override
    public @Nullable Owner owner() {
        return spec.owner();
    }
}
