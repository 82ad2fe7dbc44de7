package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** One file of a container, with its text or the source of it. */
public record FileMount(
        Located<String> mountPath,
        @Nullable Located<String> value,
        @Nullable ValueSource valueFrom,
        @Nullable Located<FileUpdate> update) {}
