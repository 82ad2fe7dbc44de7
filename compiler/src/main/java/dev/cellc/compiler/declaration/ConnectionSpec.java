package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dependency of a component on another component, an outside host or a managed service. */
public record ConnectionSpec(
        Located<Type> type,
        ConnectionParams params,
        @Nullable Injection inject,
        @Nullable Located<String> timeout,
        @Nullable Located<Retries> retries,
        @Nullable Located<CircuitBreaker> circuitBreaker,
        @Nullable Located<Boolean> mtls) {

    /** What a connection calls. */
    public enum Type implements Keyword {
        API("api"),
        INTERNAL("internal"),
        EXTERNAL("external"),
        MANAGED("managed");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** How failed calls over a connection are repeated. */
    public record Retries(
            @Nullable Located<Integer> attempts,
            List<Located<Failure>> conditions,
            @Nullable Located<String> backoff) {}

    /** A kind of failed call that may be repeated. */
    public enum Failure implements Keyword {
        CONNECT_FAILURE("connect-failure"),
        REFUSED_STREAM("refused-stream"),
        SERVER_ERROR("5xx"),
        GATEWAY_ERROR("gateway-error"),
        RETRIABLE_4XX("retriable-4xx");

        private final String text;

        Failure(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** Caps on the calls that a consumer may have under way over a connection. */
    public record CircuitBreaker(
            @Nullable Located<Integer> maxConnections,
            @Nullable Located<Integer> maxPendingRequests,
            @Nullable Located<Integer> maxParallelRequests,
            @Nullable Located<Integer> maxParallelRetries) {}
}
