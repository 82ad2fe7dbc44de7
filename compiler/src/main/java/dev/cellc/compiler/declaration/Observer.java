package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** The observability API of a plane. */
public record Observer(Located<String> url, @Nullable Authentication authentication) {

    /** How clients of the observability API identify themselves. */
    public record Authentication(
            @Nullable BasicAuth basicAuth, @Nullable Located<String> secretRef) {}

    /** A user name and a password in the clear. */
    public record BasicAuth(Located<String> username, Located<String> password) {}
}
