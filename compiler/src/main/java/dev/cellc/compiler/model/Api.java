package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.RestApi.ExposeLevel;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is published at gateways under the policies of a class. {@code basePath} is what the backend sees, empty or
 * with a leading slash. Without operations all of the backend is published.
 */
public record Api(
        Located<String> name,
        Backend backend,
        ApiClass apiClass,
        String basePath,
        List<Located<ExposeLevel>> levels,
        @Nullable ApiVersion version,
        List<Operation> operations) {

    public Api {
        levels = List.copyOf(levels);
        operations = List.copyOf(operations);
    }

    /** All of an endpoint, without a version. */
    public static Api of(
            Located<String> name,
            Endpoint endpoint,
            ApiClass apiClass,
            String basePath,
            List<Located<ExposeLevel>> levels) {
        return new Api(name, endpoint, apiClass, basePath, levels, null, List.of());
    }

    /** Whether the endpoint is published beyond its project. */
    public boolean publishes(Endpoint endpoint) {
        return backend.equals(endpoint) && levels.stream().anyMatch(level -> level.value() != ExposeLevel.PROJECT);
    }
}
