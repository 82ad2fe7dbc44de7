package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** A Gateway object that a data plane runs. */
public record GatewayRef(
        Located<String> name,
        @Nullable Located<String> namespace,
        @Nullable Located<String> sectionName,
        @Nullable Located<Integer> podPort) {}
