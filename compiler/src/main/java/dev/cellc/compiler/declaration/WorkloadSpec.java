package dev.cellc.compiler.declaration;

/** What runs: containers, the endpoints they serve and the connections they need. */
public record WorkloadSpec(
        Entries<Container> containers, Entries<EndpointSpec> endpoints, Entries<ConnectionSpec> connections) {}
