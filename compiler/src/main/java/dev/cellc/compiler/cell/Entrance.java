package dev.cellc.compiler.cell;

import java.util.List;

/** What callers write to get to an exposed API, which decides the kind of its route. */
public sealed interface Entrance {

    /**
     * A host and path: {@code path} is what callers write, {@code backendPath} what the backend sees in its place, both
     * with a leading slash. {@code exact}: nothing below the path is meant.
     */
    record Http(String host, String path, String backendPath, boolean exact) implements Entrance {}

    /** A host of its own, as gRPC has no paths to prefix; no services: all that the backend has. */
    record Grpc(String host, List<String> services) implements Entrance {

        public Grpc {
            services = List.copyOf(services);
        }
    }

    /** A server name at a listener that passes TLS through. */
    record Tls(String host, String listener) implements Entrance {}

    /** A listener that leads to nothing else. */
    record Port(String listener, String transport) implements Entrance {}

    /** The host that callers name, empty where they name none. */
    default String hostName() {
        if (this instanceof Http http) {
            return http.host();
        }
        if (this instanceof Grpc grpc) {
            return grpc.host();
        }
        return this instanceof Tls tls ? tls.host() : "";
    }
}
