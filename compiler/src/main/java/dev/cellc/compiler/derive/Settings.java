package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.EnvironmentVariable;
import dev.cellc.compiler.declaration.ConnectionSpec.CircuitBreaker;
import dev.cellc.compiler.declaration.ConnectionSpec.Failure;
import dev.cellc.compiler.declaration.ConnectionSpec.Retries;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.ConnectionSettings;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Timeout, retries and circuit breaker of a connection → variables, so that clients can keep them. */
final class Settings {
    private final String connection;
    private final List<Setting> settings = new ArrayList<>();

    /** A variable, and what of the declaration asks for it. */
    record Setting(String name, EnvironmentVariable.Text text, Located<?> asked) {}

    private Settings(Connection connection) {
        this.connection = connection.name().value();
    }

    static List<Setting> of(Connection connection) {
        Settings settings = new Settings(connection);
        ConnectionSettings declared = connection.settings();
        if (declared.timeout() != null) {
            settings.milliseconds("TIMEOUT_MS", declared.timeout());
        }
        if (declared.retries() != null) {
            settings.retries(declared.retries());
        }
        if (declared.circuitBreaker() != null) {
            settings.circuitBreaker(declared.circuitBreaker().value());
        }
        return settings.settings;
    }

    private void retries(Located<Retries> declared) {
        Retries retries = declared.value();
        number("MAX_RETRIES", retries.attempts());
        if (!retries.conditions().isEmpty()) {
            String conditions = retries.conditions().stream()
                    .map(Located::value)
                    .map(Failure::text)
                    .collect(Collectors.joining(","));
            put("RETRY_ON", conditions, retries.conditions().get(0));
        }
        if (retries.backoff() != null) {
            milliseconds("RETRY_BACKOFF_MS", retries.backoff());
        }
    }

    private void circuitBreaker(CircuitBreaker breaker) {
        number("MAX_CONNECTIONS", breaker.maxConnections());
        number("MAX_PENDING_REQUESTS", breaker.maxPendingRequests());
        number("MAX_PARALLEL_REQUESTS", breaker.maxParallelRequests());
        number("MAX_PARALLEL_RETRIES", breaker.maxParallelRetries());
    }

    private void number(String what, @Nullable Located<Integer> value) {
        if (value != null) {
            put(what, Integer.toString(value.value()), value);
        }
    }

    private void milliseconds(String what, Located<String> duration) {
        put(what, Long.toString(Durations.milliseconds(duration.value())), duration);
    }

    private void put(String what, String text, Located<?> asked) {
        String name = Names.connectionVariable(connection, what);
        settings.add(new Setting(name, new EnvironmentVariable.Text(text), asked));
    }
}
