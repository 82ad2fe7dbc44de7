package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.ApiClassDeclaration.RestPolicies;
import dev.cellc.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** What gateways enforce for all APIs of one class. */
public record ApiClass(@Nullable RestPolicies policies, Span span) {}
