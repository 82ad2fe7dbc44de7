package dev.cellc.compiler.declaration;

import org.jspecify.annotations.Nullable;

/** What gateways enforce for all APIs of one class. */
public record ApiClassDeclaration(Header header, ApiClassDeclaration.Spec spec) implements Declaration {

    /** Policies for HTTP and gRPC APIs. */
    public record Spec(
            @Nullable RestPolicies restPolicy, @Nullable GrpcPolicies grpcPolicy) {}

    /** What gateways enforce for REST APIs, in general and per exposure. */
    public record RestPolicies(
            @Nullable RestPolicy defaults,
            @Nullable RestPolicy public_,
            @Nullable RestPolicy organization) {}

    /** What gateways enforce for gRPC APIs, in general and per exposure. */
    public record GrpcPolicies(
            @Nullable GrpcPolicy defaults,
            @Nullable GrpcPolicy public_,
            @Nullable GrpcPolicy organization) {}
}
