package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Span;

/** A host outside the cluster; {@code basePath} is empty or starts with a slash. */
public record OutsideTarget(boolean tls, String host, int port, String basePath, Span span) implements Backend {

    /** Whether the host is an IP address. */
    public boolean isAddress() {
        return host.matches("[0-9.]+");
    }
}
