package dev.cellc.compiler.render;

import dev.cellc.compiler.declaration.ConnectionSpec;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy.CircuitBreaker;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy.Retry;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy.Timeouts;
import dev.cellc.compiler.envoygateway.RouteRef;
import dev.cellc.compiler.model.ConnectionSettings;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** Timeout, retries and circuit breaker of a connection → as the gateway on its way keeps them. */
final class EgressTraffic {
    private EgressTraffic() {}

    static BackendTrafficPolicy of(RouteRef route, ConnectionSettings settings) {
        return new BackendTrafficPolicy(
                route,
                null,
                settings.circuitBreaker() == null
                        ? null
                        : circuitBreaker(settings.circuitBreaker().value()),
                settings.retries() == null ? null : retry(settings.retries().value()),
                settings.timeout() == null
                        ? null
                        : new Timeouts(settings.timeout().value(), null));
    }

    private static @Nullable CircuitBreaker circuitBreaker(ConnectionSpec.CircuitBreaker declared) {
        CircuitBreaker breaker = new CircuitBreaker(
                value(declared.maxConnections()),
                value(declared.maxPendingRequests()),
                value(declared.maxParallelRequests()),
                value(declared.maxParallelRetries()));
        return breaker.isEmpty() ? null : breaker;
    }

    private static Retry retry(ConnectionSpec.Retries declared) {
        return new Retry(
                value(declared.attempts()),
                declared.conditions().stream()
                        .map(condition -> condition.value().text())
                        .toList(),
                value(declared.backoff()));
    }

    private static <T> @Nullable T value(@Nullable Located<T> located) {
        return located == null ? null : located.value();
    }
}
