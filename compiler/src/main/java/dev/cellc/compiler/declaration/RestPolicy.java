package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a gateway enforces for an HTTP API. */
public record RestPolicy(
        @Nullable Located<RateLimit> rateLimit,
        @Nullable Located<Authentication> authentication,
        @Nullable Located<Cors> cors,
        @Nullable Located<IpSecurity> security,
        @Nullable Located<Mediation> mediation,
        @Nullable Located<CircuitBreaker> circuitBreaker) {

    /** How many requests are let through in a window of time. */
    public record RateLimit(Located<Long> requests, Located<String> window) {}

    /** How callers identify themselves. */
    public record Authentication(
            Located<AuthenticationType> type,
            @Nullable Located<Jwt> jwt,
            @Nullable Located<ApiKey> apikey,
            @Nullable Located<OAuth2> oauth2,
            @Nullable Located<Basic> basic) {}

    /** A way to authenticate callers. */
    public enum AuthenticationType implements Keyword {
        JWT("jwt"),
        APIKEY("apikey"),
        OAUTH2("oauth2"),
        BASIC("basic");

        private final String text;

        AuthenticationType(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** Settings of authentication by signed token. */
    public record Jwt(@Nullable Located<String> jwks, Located<String> issuer, List<Located<String>> audience) {}

    /** Settings of authentication by API key. */
    public record ApiKey(
            @Nullable Located<String> header,
            @Nullable Located<String> queryParam,
            @Nullable Located<String> secretRef) {}

    /** Settings of authentication by an authorization server. */
    public record OAuth2(
            Located<String> tokenUrl,
            List<Located<String>> scopes,
            @Nullable Located<String> issuer,
            @Nullable Located<String> clientID,
            @Nullable Located<String> clientSecretRef) {}

    /** Settings of authentication by user name and password. */
    public record Basic(Located<String> secretRef) {}

    /** Which other sites' scripts may call an API. */
    public record Cors(
            List<Located<String>> allowOrigins,
            List<Located<String>> allowMethods,
            List<Located<String>> allowHeaders,
            List<Located<String>> exposeHeaders,
            @Nullable Located<Long> maxAge) {}

    /** Which addresses may call, and over which transport. */
    public record IpSecurity(
            List<Located<String>> allowedIPs,
            List<Located<String>> blockedIPs,
            @Nullable Located<Boolean> requireTLS,
            @Nullable Located<TlsVersion> minTLSVersion) {}

    /** A version of TLS. */
    public enum TlsVersion implements Keyword {
        TLS_1_0("1.0"),
        TLS_1_1("1.1"),
        TLS_1_2("1.2"),
        TLS_1_3("1.3");

        private final String text;

        TlsVersion(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** Changes to requests and responses on their way. */
    public record Mediation(
            List<Transformation> requestTransformations, List<Transformation> responseTransformations) {}

    /** One change to a request or a response. */
    public record Transformation(
            Located<String> type,
            Located<String> action,
            Entries<Located<String>> fields,
            List<Located<String>> headers,
            @Nullable Located<String> headerName,
            @Nullable Located<String> headerValue) {}

    /** Bounds on what is open towards a component at once. */
    public record CircuitBreaker(
            Located<Boolean> enabled,
            @Nullable Located<Integer> maxConnections,
            @Nullable Located<Integer> maxPendingRequests,
            @Nullable Located<Integer> maxParallelRequests,
            @Nullable Located<Integer> maxParallelRetries) {}
}
