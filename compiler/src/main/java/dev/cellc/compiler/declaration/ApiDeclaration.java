package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exposes an endpoint beyond its project. */
public record ApiDeclaration(Header header, ApiDeclaration.Spec spec) implements OwnedDeclaration {

    /** Which endpoint is exposed, where, and under which rules. */
    public record Spec(
            @Nullable Owner owner,
            @Nullable Located<String> environmentName,
            @Nullable Located<String> className,
            Located<ApiType> type,
            @Nullable RestApi rest,
            @Nullable Located<String> version,
            @Nullable Located<Versioning> versioning,
            List<Operation> operations,
            @Nullable Located<String> endpoint,
            @Nullable Target target) {}

    /** A host outside the cluster. */
    public record Target(Located<String> url) {}

    /** Where a caller states the version of an API. */
    public record Versioning(
            @Nullable Located<Place> in, @Nullable Located<String> header) {}

    /** The part of a request that carries the version. */
    public enum Place implements Keyword {
        PATH("path"),
        HEADER("header");

        private final String text;

        Place(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** A part of an API with rules of its own. */
    public record Operation(
            @Nullable Located<Method> method,
            Located<String> path,
            List<Located<String>> scopes,
            @Nullable Located<RestPolicy.RateLimit> rateLimit) {}

    /** The HTTP method of an operation. */
    public enum Method implements Keyword {
        GET("GET"),
        HEAD("HEAD"),
        POST("POST"),
        PUT("PUT"),
        DELETE("DELETE"),
        CONNECT("CONNECT"),
        OPTIONS("OPTIONS"),
        TRACE("TRACE"),
        PATCH("PATCH");

        private final String text;

        Method(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    @Override
    public @Nullable Owner owner() {
        return spec.owner();
    }
}
