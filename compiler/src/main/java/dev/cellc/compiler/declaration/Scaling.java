package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The number of replicas: fixed, following the load, or following a queue down to none. */
public record Scaling(
        @Nullable Located<Integer> replicas,
        @Nullable Located<HorizontalScaling> hpa,
        @Nullable Located<ScaleToZero> scaleToZero) {}
