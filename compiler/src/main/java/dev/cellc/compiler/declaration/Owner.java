package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The component, and the track of it, that a declaration belongs to. */
public record Owner(
        @Nullable Located<String> projectName,
        @Nullable Located<String> componentName,
        @Nullable Located<String> deploymentTrackName) {}
