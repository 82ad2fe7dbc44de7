package dev.cellc.compiler.declaration;

import org.jspecify.annotations.Nullable;

/** Where a value is taken from: a key of either a configuration group or a secret. */
public record ValueSource(
        @Nullable KeyRef configurationGroupRef, @Nullable KeyRef secretRef) {}
