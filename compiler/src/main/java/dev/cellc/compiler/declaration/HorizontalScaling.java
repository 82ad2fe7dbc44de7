package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** Replicas that follow CPU and memory use. */
public record HorizontalScaling(
        @Nullable Located<Integer> minReplicas,
        Located<Integer> maxReplicas,
        @Nullable Located<Integer> cpuThreshold,
        @Nullable Located<Integer> memoryThreshold) {}
