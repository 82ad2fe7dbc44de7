package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The target of a connection, for all types in one: which fields are there depends on the connection's type. */
public record ConnectionParams(
        @Nullable Located<String> componentName,
        @Nullable Located<String> endpoint,
        @Nullable Located<String> projectName,
        @Nullable Located<String> deploymentTrack,
        @Nullable Located<String> host,
        @Nullable Located<String> cidr,
        @Nullable Located<String> port,
        @Nullable Located<Protocol> protocol,
        @Nullable Located<Via> via,
        @Nullable Located<String> service) {

    /** The protocol spoken with an outside host. */
    public enum Protocol implements Keyword {
        HTTP("HTTP"),
        HTTPS("HTTPS"),
        GRPC("gRPC"),
        TCP("TCP"),
        UDP("UDP"),
        TLS("TLS");

        private final String text;

        Protocol(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** The way that calls to an outside host take. */
    public enum Via implements Keyword {
        DIRECT("direct"),
        GATEWAY("gateway");

        private final String text;

        Via(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
