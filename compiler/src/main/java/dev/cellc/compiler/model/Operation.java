package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an API with rules of its own. Without a method it is every method. {@code path} is below the base path, and
 * <code>{name}</code> in it is one segment. {@code scopes} are sets of which a caller has to hold one, whole; none: no
 * scope is asked for.
 */
public record Operation(
        @Nullable String method,
        Located<String> path,
        List<List<String>> scopes,
        RestPolicy.@Nullable RateLimit rateLimit) {

    public Operation {
        scopes = scopes.stream().map(List::copyOf).toList();
    }

    /** The path without the names of what varies: operations of one shape mean the same requests. */
    public String shape() {
        return path.value().replaceAll("\\{[^}]*\\}", "{}");
    }

    /** Whether its path stands for several. */
    public boolean isTemplate() {
        return path.value().indexOf('{') >= 0;
    }
}
