package dev.cellc.compiler.declaration;

import org.jspecify.annotations.Nullable;

/** A configuration group or secret whose keys all become environment variables. */
public record EnvFrom(
        @Nullable ObjectRef configurationGroupRef, @Nullable ObjectRef secretRef) {}
