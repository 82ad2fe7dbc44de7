package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** What a gateway enforces for a gRPC API. */
public record GrpcPolicy(
        @Nullable Located<RestPolicy.RateLimit> rateLimit,
        @Nullable Located<RestPolicy.Authentication> authentication,
        @Nullable Located<RestPolicy.Cors> cors,
        @Nullable Located<RestPolicy.IpSecurity> security,
        @Nullable Located<RestPolicy.CircuitBreaker> circuitBreaker) {}
