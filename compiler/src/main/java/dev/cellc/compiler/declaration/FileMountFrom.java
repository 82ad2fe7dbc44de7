package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** A configuration group or secret whose keys all become files of a container. */
public record FileMountFrom(
        @Nullable MountRef configurationGroupRef,
        @Nullable MountRef secretRef,
        @Nullable Located<FileUpdate> update) {}
