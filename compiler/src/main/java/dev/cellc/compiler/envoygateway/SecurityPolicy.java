package dev.cellc.compiler.envoygateway;

import dev.cellc.compiler.resource.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spec of a SecurityPolicy (gateway.envoyproxy.io/v1alpha1) for one route. */
public record SecurityPolicy(
        RouteRef route,
        @Nullable Cors cors,
        @Nullable Authentication authentication,
        @Nullable Authorization authorization) {

    /** Which other sites' scripts may call; {@code maxAge} is a duration such as {@code 24h0m0s}. */
    public record Cors(
            List<String> allowOrigins,
            List<String> allowMethods,
            List<String> allowHeaders,
            List<String> exposeHeaders,
            @Nullable String maxAge) {

        /** Whether nothing is said at all. */
        public boolean isEmpty() {
            return allowOrigins.isEmpty()
                    && allowMethods.isEmpty()
                    && allowHeaders.isEmpty()
                    && exposeHeaders.isEmpty()
                    && maxAge == null;
        }

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

    /** Rules of which the first that matches decides, and what holds when none does. */
    public record Authorization(boolean allowsByDefault, List<Rule> rules) {

        Tree.Obj toTree() {
            return Tree.object()
                    .put("defaultAction", allowsByDefault ? "Allow" : "Deny")
                    .putAll("rules", rules.stream().map(Rule::toTree).toList())
                    .build();
        }
    }

    /** Matches callers from any of the address ranges who, if a token is asked for, hold that token. */
    public record Rule(
            String name,
            boolean allows,
            List<String> clientCidrs,
            @Nullable Token token) {

        Tree.Obj toTree() {
            Tree.Builder principal =
                    Tree.object().putAll("clientCIDRs", Tree.texts(clientCidrs).items());
            if (token != null) {
                principal.put("jwt", token.toTree());
            }
            return Tree.object()
                    .put("name", name)
                    .put("action", allows ? "Allow" : "Deny")
                    .put("principal", principal)
                    .build();
        }
    }

    /** A token of a provider that holds all of the scopes; without scopes, any that its issuer issued. */
    public record Token(String provider, String issuer, List<String> scopes) {

        Tree.Obj toTree() {
            Tree.Builder jwt = Tree.object().put("provider", provider);
            if (scopes.isEmpty()) {
                // the gateway demands a claim or a scope, and the issuer is a claim that every accepted token has
                Tree.Obj claim = Tree.object()
                        .put("name", "iss")
                        .put("values", Tree.texts(List.of(issuer)))
                        .build();
                return jwt.put("claims", Tree.list(List.of(claim))).build();
            }
            return jwt.put("scopes", Tree.texts(scopes)).build();
        }
    }

    /** Whether the policy demands anything at all. */
    public boolean isEmpty() {
        return cors == null && authentication == null && authorization == null;
    }

    public Tree.Obj toTree() {
        Tree.Builder spec = Tree.object().put("targetRefs", Targets.route(route));
        if (cors != null) {
            spec.put("cors", cors.toTree());
        }
        if (authentication != null) {
            authentication.addTo(spec);
        }
        if (authorization != null) {
            spec.put("authorization", authorization.toTree());
        }
        return spec.build();
    }
}
