package dev.cellc.compiler.envoygateway;

import dev.cellc.compiler.resource.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a gateway finds out who calls. */
public sealed interface Authentication {

    /** Puts it into the spec of a SecurityPolicy. */
    void addTo(Tree.Builder spec);

    /** Callers present a token: who issues it, for whom, and where the issuer's keys are. */
    record Jwt(String name, String issuer, List<String> audiences, String jwksUri) implements Authentication {

        @Override
        public void addTo(Tree.Builder spec) {
            Tree.Obj provider = Tree.object()
                    .put("name", name)
                    .put("issuer", issuer)
                    .putAll("audiences", Tree.texts(audiences).items())
                    .put("remoteJWKS", Tree.object().put("uri", jwksUri))
                    .build();
            spec.put("jwt", Tree.object().put("providers", Tree.list(List.of(provider))));
        }
    }

    /** Callers present one of the keys in a Secret, in a header or a parameter. */
    record ApiKey(
            String secret,
            @Nullable String header,
            @Nullable String parameter) implements Authentication {

        @Override
        public void addTo(Tree.Builder spec) {
            Tree.Builder places = Tree.object();
            if (header != null) {
                places.put("headers", Tree.texts(List.of(header)));
            }
            if (parameter != null) {
                places.put("params", Tree.texts(List.of(parameter)));
            }
            spec.put(
                    "apiKeyAuth",
                    Tree.object()
                            .put("credentialRefs", Tree.list(List.of(named(secret))))
                            .put("extractFrom", Tree.list(List.of(places.build()))));
        }
    }

    /** Callers present a name and password of the htpasswd file in a Secret. */
    record Basic(String secret) implements Authentication {

        @Override
        public void addTo(Tree.Builder spec) {
            spec.put("basicAuth", Tree.object().put("users", named(secret)));
        }
    }

    /** Callers are sent to log in at an OpenID Connect issuer. */
    record Login(String issuer, String tokenEndpoint, String clientId, String clientSecret, List<String> scopes)
            implements Authentication {

        @Override
        public void addTo(Tree.Builder spec) {
            spec.put(
                    "oidc",
                    Tree.object()
                            .put("provider", Tree.object().put("issuer", issuer).put("tokenEndpoint", tokenEndpoint))
                            .put("clientID", clientId)
                            .put("clientSecret", named(clientSecret))
                            .putAll("scopes", Tree.texts(scopes).items()));
        }
    }

    private static Tree.Obj named(String name) {
        return Tree.object().put("name", name).build();
    }
}
