package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The project that a declaration belongs to. */
public record ProjectOwner(@Nullable Located<String> projectName) {}
