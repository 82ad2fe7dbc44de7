package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** One environment variable of a container, with a value or the source of one. */
public record EnvVar(
        Located<String> key,
        @Nullable Located<String> value,
        @Nullable ValueSource valueFrom) {}
