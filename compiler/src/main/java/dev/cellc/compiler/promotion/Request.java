package dev.cellc.compiler.promotion;

import org.jspecify.annotations.Nullable;

/**
 * What is to happen, as a command line says it: to one component or, where none is named, to all of a project; from and
 * to which environment, which may be left out where there is no choice; {@code emergency} is why approvals are waived.
 */
public record Request(
        Operation operation,
        String project,
        @Nullable String component,
        @Nullable String track,
        @Nullable String from,
        @Nullable String to,
        @Nullable String emergency) {}
