package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The record of an API's deployment to an environment. */
public record ApiBindingDeclaration(Header header, ApiBindingDeclaration.Spec spec) implements OwnedDeclaration {

    /** Which API is deployed, with which class, and where. */
    public record Spec(
            @Nullable Owner owner,
            Located<String> apiClassName,
            Located<String> apiName,
            Located<String> environmentName,
            @Nullable Located<ReleaseState> releaseState) {}

    @Override
    public @Nullable Owner owner() {
        return spec.owner();
    }
}
