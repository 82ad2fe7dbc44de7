package dev.cellc.compiler.render;

import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.envoygateway.Authentication;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.source.Located;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How callers identify themselves, as a class says it → as the gateway takes it. */
final class Authentications {
    static final String PROVIDER = "default";

    /** The minor version of Envoy Gateway that knows API keys. */
    private static final int KNOWS_API_KEYS = 4;

    private final @Nullable Environment environment;
    private final DiagnosticSink sink;

    /** Without an environment, what depends on one is taken for given. */
    Authentications(@Nullable Environment environment, DiagnosticSink sink) {
        this.environment = environment;
        this.sink = sink;
    }

    /** Null where nothing is asked for, or, and then it is reported, where it cannot be done. */
    @Nullable Authentication of(RestPolicy policy) {
        if (policy.authentication() == null) {
            return null;
        }
        RestPolicy.Authentication declared = policy.authentication().value();
        return switch (declared.type().value()) {
            case JWT -> jwt(declared);
            case OAUTH2 -> oauth2(declared);
            case APIKEY -> apiKey(declared);
            case BASIC -> basic(declared);
        };
    }

    private @Nullable Authentication jwt(RestPolicy.Authentication declared) {
        RestPolicy.Jwt jwt = value(declared.jwt());
        if (jwt == null) {
            sink.report(PolicyDiagnostics.missing(declared.type(), "`jwt` settings", "`jwt` with `jwks` and `issuer`"));
            return null;
        }
        return token(declared, jwt.issuer(), jwt.jwks(), jwt.audience());
    }

    /** Without a client of its own the gateway cannot send anybody to log in: it checks the tokens that callers bring. */
    private @Nullable Authentication oauth2(RestPolicy.Authentication declared) {
        RestPolicy.OAuth2 oauth2 = value(declared.oauth2());
        RestPolicy.Jwt jwt = value(declared.jwt());
        if (oauth2 == null) {
            sink.report(PolicyDiagnostics.missing(declared.type(), "`oauth2` settings", "`oauth2` with `tokenUrl`"));
            return null;
        }
        if (oauth2.clientID() != null) {
            return login(declared, oauth2, oauth2.clientID().value());
        }
        Located<String> issuer = oauth2.issuer() != null ? oauth2.issuer() : jwt == null ? null : jwt.issuer();
        if (issuer == null) {
            sink.report(PolicyDiagnostics.missing(
                    declared.type(),
                    "issuer whose tokens it could check",
                    "`oauth2.issuer`, or `clientID` and `clientSecretRef` for a login"));
            return null;
        }
        return token(declared, issuer, jwt == null ? null : jwt.jwks(), jwt == null ? List.of() : jwt.audience());
    }

    private @Nullable Authentication login(
            RestPolicy.Authentication declared, RestPolicy.OAuth2 oauth2, String clientId) {
        if (oauth2.issuer() == null || oauth2.clientSecretRef() == null) {
            String lacking = oauth2.issuer() == null ? "issuer" : "clientSecretRef";
            sink.report(PolicyDiagnostics.missing(declared.type(), "`" + lacking + "`", "`oauth2." + lacking + "`"));
            return null;
        }
        return new Authentication.Login(
                oauth2.issuer().value(),
                oauth2.tokenUrl().value(),
                clientId,
                oauth2.clientSecretRef().value(),
                oauth2.scopes().stream().map(Located::value).toList());
    }

    private @Nullable Authentication token(
            RestPolicy.Authentication declared,
            Located<String> issuer,
            @Nullable Located<String> keys,
            List<Located<String>> audiences) {
        String written = keys == null ? "" : keys.value();
        String address = keys == null && environment != null ? environment.keySet() : written;
        if (address == null) {
            sink.report(PolicyDiagnostics.missingKeys(declared.type(), Objects.requireNonNull(environment)));
            return null;
        }
        return new Authentication.Jwt(
                PROVIDER, issuer.value(), audiences.stream().map(Located::value).toList(), address);
    }

    private @Nullable Authentication apiKey(RestPolicy.Authentication declared) {
        RestPolicy.ApiKey key = value(declared.apikey());
        if (key == null || key.secretRef() == null) {
            sink.report(PolicyDiagnostics.missing(declared.type(), "Secret with the keys", "`apikey.secretRef`"));
        } else if (key.header() == null && key.queryParam() == null) {
            sink.report(PolicyDiagnostics.missing(
                    declared.type(), "place to look for the key", "`apikey.header` or `apikey.queryParam`"));
        } else if (environment != null
                && environment.dataPlane().gatewayTarget().envoyGatewayMinor() < KNOWS_API_KEYS) {
            sink.report(PolicyDiagnostics.noApiKeys(declared.type(), environment.dataPlane(), KNOWS_API_KEYS));
        } else {
            return new Authentication.ApiKey(
                    key.secretRef().value(),
                    key.header() == null ? null : key.header().value(),
                    key.queryParam() == null ? null : key.queryParam().value());
        }
        return null;
    }

    private @Nullable Authentication basic(RestPolicy.Authentication declared) {
        RestPolicy.Basic basic = value(declared.basic());
        if (basic == null) {
            sink.report(PolicyDiagnostics.missing(
                    declared.type(), "`basic` settings", "`basic.secretRef` with the Secret of an htpasswd file"));
            return null;
        }
        return new Authentication.Basic(basic.secretRef().value());
    }

    private static <T> @Nullable T value(@Nullable Located<T> located) {
        return located == null ? null : located.value();
    }
}
