package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.RestApi.ExposeLevel;
import dev.cellc.compiler.source.Located;
import java.util.List;

/**
 * An endpoint published at gateways under the policies of a class. {@code basePath} is what the backend sees, empty
 * or with a leading slash.
 */
public record Api(
        Located<String> name,
        Endpoint endpoint,
        ApiClass apiClass,
        String basePath,
        List<Located<ExposeLevel>> levels) {

    public Api {
        levels = List.copyOf(levels);
    }
}
