package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** Replicas that follow a queue, down to none. */
public record ScaleToZero(
        @Nullable Located<Integer> maxReplicas, @Nullable Located<Integer> queueLength) {}
