package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.ApiClassDeclaration.GrpcPolicies;
import dev.cellc.compiler.declaration.ApiClassDeclaration.RestPolicies;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** What gateways enforce for all APIs of one class. */
public record ApiClass(
        Located<String> name,
        @Nullable RestPolicies restPolicies,
        @Nullable GrpcPolicies grpcPolicies) {}
