package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A document that is no YAML: whatever of its identity its lines show. It keeps a reference to it from being reported
 * as one to nothing.
 */
public record Wreck(
        String kind,
        @Nullable String name,
        @Nullable String namespace,
        @Nullable String project,
        @Nullable String component,
        Span span) {}
