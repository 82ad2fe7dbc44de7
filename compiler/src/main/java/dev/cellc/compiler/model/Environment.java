package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.EnvironmentDeclaration.Constraints;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/**
 * A stage that projects are deployed to; {@code dnsPrefix} is the first label of its gateway hosts, {@code keySet} the
 * address of the keys that tokens are checked against where a class names none.
 */
public record Environment(
        Located<String> name,
        DataPlane dataPlane,
        String dnsPrefix,
        boolean production,
        Constraints constraints,
        @Nullable String keySet) {

    /** An environment is known by the place where it is declared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Environment environment && name.equals(environment.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
