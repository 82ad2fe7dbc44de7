package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.Disruption;
import dev.cellc.compiler.declaration.Scaling;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** How many replicas of something long-running there are, and how many must stay; what is absent is left to the class. */
public record Availability(
        @Nullable Located<Scaling> scaling, @Nullable Located<Disruption> disruption) {}
