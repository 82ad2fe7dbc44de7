package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Gateway object that a data plane runs. */
public record GatewayRef(
        Located<String> name,
        @Nullable Located<String> namespace,
        @Nullable Located<String> sectionName,
        @Nullable Located<Integer> podPort,
        List<Listener> listeners) {

    /** One listener of a Gateway. */
    public record Listener(
            Located<String> name,
            Located<ListenerProtocol> protocol,
            @Nullable Located<Integer> podPort,
            @Nullable Located<RestPolicy.TlsVersion> minTLSVersion) {}

    /** What a listener accepts. */
    public enum ListenerProtocol implements Keyword {
        HTTP("HTTP"),
        HTTPS("HTTPS"),
        TLS("TLS"),
        TCP("TCP"),
        UDP("UDP");

        private final String text;

        ListenerProtocol(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
