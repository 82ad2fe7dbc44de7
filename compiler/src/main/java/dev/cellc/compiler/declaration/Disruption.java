package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** What must keep running while nodes are drained, as numbers or percentages. */
public record Disruption(
        @Nullable Located<String> minAvailable, @Nullable Located<String> maxUnavailable) {}
