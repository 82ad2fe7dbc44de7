package dev.cellc.compiler.difference;

import org.jspecify.annotations.Nullable;

/** A field, told by its path, and its value before and after; null where there is none. Secrets are starred out. */
public record FieldChange(
        String path, @Nullable String before, @Nullable String after) {}
