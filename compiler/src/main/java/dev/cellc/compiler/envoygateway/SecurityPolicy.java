package dev.cellc.compiler.envoygateway;

import dev.cellc.compiler.resource.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spec of a SecurityPolicy (gateway.envoyproxy.io/v1alpha1) for one HTTPRoute. */
public record SecurityPolicy(
        String route,
        @Nullable Cors cors,
        @Nullable JwtProvider jwt,
        @Nullable Authorization authorization) {

    /** Which other sites' scripts may call; {@code maxAge} is a duration such as {@code 24h0m0s}. */
    public record Cors(
            List<String> allowOrigins,
            List<String> allowMethods,
            List<String> allowHeaders,
            List<String> exposeHeaders,
            @Nullable String maxAge) {

        Tree.Obj toTree() {
            return Tree.object()
                    .putAll("allowOrigins", Tree.texts(allowOrigins).items())
                    .putAll("allowMethods", Tree.texts(allowMethods).items())
                    .putAll("allowHeaders", Tree.texts(allowHeaders).items())
                    .putAll("exposeHeaders", Tree.texts(exposeHeaders).items())
                    .put("maxAge", maxAge)
                    .build();
        }
    }

    /** Who issues tokens, for whom, and where its keys are. */
    public record JwtProvider(String name, String issuer, List<String> audiences, String jwksUri) {

        Tree.Obj toTree() {
            return Tree.object()
                    .put("name", name)
                    .put("issuer", issuer)
                    .putAll("audiences", Tree.texts(audiences).items())
                    .put("remoteJWKS", Tree.object().put("uri", jwksUri))
                    .build();
        }
    }

    /** Rules of which the first that matches decides, and what holds when none does. */
    public record Authorization(boolean allowsByDefault, List<Rule> rules) {

        Tree.Obj toTree() {
            return Tree.object()
                    .put("defaultAction", allowsByDefault ? "Allow" : "Deny")
                    .putAll("rules", rules.stream().map(Rule::toTree).toList())
                    .build();
        }
    }

    /** Matches callers from any of the address ranges who, if a provider is named, hold all of the scopes. */
    public record Rule(
            String name,
            boolean allows,
            List<String> clientCidrs,
            @Nullable String jwtProvider,
            List<String> scopes) {

        Tree.Obj toTree() {
            Tree.Builder principal =
                    Tree.object().putAll("clientCIDRs", Tree.texts(clientCidrs).items());
            if (jwtProvider != null) {
                principal.put(
                        "jwt",
                        Tree.object()
                                .put("provider", jwtProvider)
                                .putAll("scopes", Tree.texts(scopes).items()));
            }
            return Tree.object()
                    .put("name", name)
                    .put("action", allows ? "Allow" : "Deny")
                    .put("principal", principal)
                    .build();
        }
    }

    /** Whether the policy demands anything at all. */
    public boolean isEmpty() {
        return cors == null && jwt == null && authorization == null;
    }

    public Tree.Obj toTree() {
        Tree.Builder spec = Tree.object().put("targetRefs", Targets.route(route));
        if (cors != null) {
            spec.put("cors", cors.toTree());
        }
        if (jwt != null) {
            spec.put("jwt", Tree.object().put("providers", Tree.list(List.of(jwt.toTree()))));
        }
        if (authorization != null) {
            spec.put("authorization", authorization.toTree());
        }
        return spec.build();
    }
}
