package dev.cellc.compiler.cell;

import org.jspecify.annotations.Nullable;

/** Where a container sees a volume, or, with {@code file}, one file of it. */
public record Mount(String volume, String path, @Nullable String file) {}
