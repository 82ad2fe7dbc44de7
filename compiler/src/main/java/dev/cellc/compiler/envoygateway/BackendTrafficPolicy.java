package dev.cellc.compiler.envoygateway;

import dev.cellc.compiler.resource.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spec of a BackendTrafficPolicy (gateway.envoyproxy.io/v1alpha1) for one route. */
public record BackendTrafficPolicy(
        RouteRef route,
        @Nullable RateLimit rateLimit,
        @Nullable CircuitBreaker circuitBreaker,
        @Nullable Retry retry,
        @Nullable Timeouts timeouts) {

    /** Requests per unit, counted by each gateway replica for itself. */
    public record RateLimit(long requests, Unit unit) {

        Tree.Obj toTree() {
            Tree.Obj limit = Tree.object()
                    .put("requests", requests)
                    .put("unit", unit.text())
                    .build();
            Tree.Arr rules = Tree.list(List.of(Tree.object().put("limit", limit).build()));
            return Tree.object()
                    .put("type", "Local")
                    .put("local", Tree.object().put("rules", rules))
                    .build();
        }
    }

    /** The windows that the gateway can count in. */
    public enum Unit {
        SECOND("Second", 1_000),
        MINUTE("Minute", 60_000),
        HOUR("Hour", 3_600_000),
        DAY("Day", 86_400_000);

        private final String text;
        private final long milliseconds;

        Unit(String text, long milliseconds) {
            this.text = text;
            this.milliseconds = milliseconds;
        }

        public String text() {
            return text;
        }

        public long milliseconds() {
            return milliseconds;
        }
    }

    /** Caps on what is open towards the backend at once; an absent one is left to the gateway's default. */
    public record CircuitBreaker(
            @Nullable Integer maxConnections,
            @Nullable Integer maxPendingRequests,
            @Nullable Integer maxParallelRequests,
            @Nullable Integer maxParallelRetries) {

        /** Whether everything is left to the gateway. */
        public boolean isEmpty() {
            return maxConnections == null
                    && maxPendingRequests == null
                    && maxParallelRequests == null
                    && maxParallelRetries == null;
        }

        Tree.Obj toTree() {
            return Tree.object()
                    .put("maxConnections", number(maxConnections))
                    .put("maxParallelRequests", number(maxParallelRequests))
                    .put("maxParallelRetries", number(maxParallelRetries))
                    .put("maxPendingRequests", number(maxPendingRequests))
                    .build();
        }
    }

    private static @Nullable Tree number(@Nullable Integer value) {
        return value == null ? null : Tree.number(value);
    }

    /** How often, after which failures and after how long a failed request is repeated; the gateway knows the rest. */
    public record Retry(
            @Nullable Integer attempts,
            List<String> triggers,
            @Nullable String backoff) {

        public Retry {
            triggers = List.copyOf(triggers);
        }

        Tree.Obj toTree() {
            Tree.Builder retry = Tree.object().put("numRetries", number(attempts));
            if (backoff != null) {
                Tree.Builder wait = Tree.object().put("baseInterval", backoff);
                retry.put("perRetry", Tree.object().put("backOff", wait));
            }
            if (!triggers.isEmpty()) {
                retry.put("retryOn", Tree.object().put("triggers", Tree.texts(triggers)));
            }
            return retry.build();
        }
    }

    /** How long a request may take, and how long a connection may idle, as Gateway API durations. */
    public record Timeouts(
            @Nullable String request, @Nullable String idle) {

        Tree.Obj toTree() {
            return Tree.object()
                    .put(
                            "http",
                            Tree.object().put("connectionIdleTimeout", idle).put("requestTimeout", request))
                    .build();
        }
    }

    /** Whether the policy demands anything at all. */
    public boolean isEmpty() {
        return rateLimit == null && circuitBreaker == null && retry == null && timeouts == null;
    }

    public Tree.Obj toTree() {
        return Tree.object()
                .put("targetRefs", Targets.route(route))
                .put("circuitBreaker", circuitBreaker == null ? null : circuitBreaker.toTree())
                .put("rateLimit", rateLimit == null ? null : rateLimit.toTree())
                .put("retry", retry == null ? null : retry.toTree())
                .put("timeout", timeouts == null ? null : timeouts.toTree())
                .build();
    }
}
