package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The component that a declaration belongs to. */
public record ComponentOwner(
        @Nullable Located<String> projectName, @Nullable Located<String> componentName) {}
