package dev.cellc.compiler.resource;

import org.jspecify.annotations.Nullable;

/** The cell that an object belongs to, and the folder of its component, unless it belongs to the cell as a whole. */
public record Home(
        String organization,
        String environment,
        String project,
        @Nullable String folder) {}
