package dev.cellc.compiler.policy;

import org.jspecify.annotations.Nullable;

/** What one end sends the other: a connection to a port of a protocol, maybe with an HTTP request in it. */
public record Packet(String protocol, int port, @Nullable Request request) {

    /** An HTTP request; the path has its query. */
    public record Request(String method, String path, String host) {}
}
