package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.ConnectionSpec.CircuitBreaker;
import dev.cellc.compiler.declaration.ConnectionSpec.Retries;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** How calls over a connection are to behave, as far as the author says; {@code mtls} is null unless it is asked for. */
public record ConnectionSettings(
        @Nullable Located<String> timeout,
        @Nullable Located<Retries> retries,
        @Nullable Located<CircuitBreaker> circuitBreaker,
        @Nullable Located<Boolean> mtls) {}
