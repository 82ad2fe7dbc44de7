package dev.cellc.compiler.render;

import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.declaration.RestPolicy.IpSecurity;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.envoygateway.Authentication;
import dev.cellc.compiler.envoygateway.SecurityPolicy.Authorization;
import dev.cellc.compiler.envoygateway.SecurityPolicy.Rule;
import dev.cellc.compiler.envoygateway.SecurityPolicy.Token;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who of those that identified themselves is let in. Of a gateway's rules the first that matches decides: blocked
 * addresses go first, and what is allowed names address and token in one rule.
 */
final class Authorizations {
    /** What the gateway's schema allows in one rule. */
    private static final int MOST_SCOPES = 16;

    private static final int LONGEST_SCOPE = 253;

    private Authorizations() {}

    static @Nullable Authorization of(
            RestPolicy policy,
            @Nullable Authentication authentication,
            @Nullable Operation operation,
            DiagnosticSink sink) {
        IpSecurity security =
                policy.security() == null ? null : policy.security().value();
        List<String> blocked = security == null ? List.of() : Addresses.ranges(security.blockedIPs(), sink);
        List<String> allowed = security == null ? List.of() : Addresses.ranges(security.allowedIPs(), sink);
        List<Rule> rules = new ArrayList<>();
        if (!blocked.isEmpty()) {
            rules.add(new Rule("blocked-addresses", false, blocked, null));
        }
        int denials = rules.size();
        if (authentication instanceof Authentication.Jwt jwt) {
            for (List<String> scopes : alternatives(policy, operation)) {
                String name =
                        rules.size() == denials ? "allowed-callers" : "allowed-callers-" + (rules.size() - denials + 1);
                checkLimits(scopes, policy, operation, sink);
                rules.add(new Rule(name, true, allowed, new Token(jwt.name(), jwt.issuer(), scopes)));
            }
        } else if (!allowed.isEmpty()) {
            rules.add(new Rule("allowed-callers", true, allowed, null));
        }
        return rules.isEmpty() ? null : new Authorization(rules.size() == denials, rules);
    }

    private static void checkLimits(
            List<String> scopes, RestPolicy policy, @Nullable Operation operation, DiagnosticSink sink) {
        Span place = operation != null && !operation.scopes().isEmpty()
                ? operation.path().span()
                : Objects.requireNonNull(policy.authentication()).span();
        if (scopes.size() > MOST_SCOPES) {
            sink.report(PolicyDiagnostics.tooManyScopes(place, MOST_SCOPES));
        }
        if (scopes.stream().anyMatch(scope -> scope.length() > LONGEST_SCOPE)) {
            sink.report(PolicyDiagnostics.longScope(place, LONGEST_SCOPE));
        }
    }

    /** What the class asks for and, in addition, what the operation does; the latter may leave a choice. */
    private static List<List<String>> alternatives(RestPolicy policy, @Nullable Operation operation) {
        List<String> common = classScopes(policy);
        if (operation == null || operation.scopes().isEmpty()) {
            return List.of(common);
        }
        List<List<String>> alternatives = new ArrayList<>();
        for (List<String> scopes : operation.scopes()) {
            TreeSet<String> all = new TreeSet<>(common);
            all.addAll(scopes);
            alternatives.add(List.copyOf(all));
        }
        return alternatives;
    }

    /** OpenChoreo v0.3.2 keeps the scopes of a token among the settings of OAuth 2.0. */
    private static List<String> classScopes(RestPolicy policy) {
        Located<RestPolicy.OAuth2> oauth2 = policy.authentication() == null
                ? null
                : policy.authentication().value().oauth2();
        return oauth2 == null
                ? List.of()
                : oauth2.value().scopes().stream().map(Located::value).toList();
    }
}
