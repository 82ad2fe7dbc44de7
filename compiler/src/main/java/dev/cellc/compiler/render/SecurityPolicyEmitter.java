package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.declaration.RestPolicy.Authentication;
import dev.cellc.compiler.declaration.RestPolicy.AuthenticationType;
import dev.cellc.compiler.declaration.RestPolicy.IpSecurity;
import dev.cellc.compiler.declaration.RestPolicy.Jwt;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.envoygateway.SecurityPolicy;
import dev.cellc.compiler.envoygateway.SecurityPolicy.Authorization;
import dev.cellc.compiler.envoygateway.SecurityPolicy.Cors;
import dev.cellc.compiler.envoygateway.SecurityPolicy.JwtProvider;
import dev.cellc.compiler.envoygateway.SecurityPolicy.Rule;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may call an exposed API: tokens, other sites' scripts, addresses. A class that demands nothing gives no object. */
final class SecurityPolicyEmitter {
    private static final String PROVIDER = "default";

    private SecurityPolicyEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (ComponentDeployment deployment : cell.deployments()) {
            for (Exposure exposure : deployment.exposures()) {
                SecurityPolicy policy = policy(exposure, sink);
                if (!policy.isEmpty()) {
                    String name = Names.securityPolicy(
                            deployment.component(),
                            exposure.api().name().value(),
                            exposure.level().text());
                    resources.add(CellObjects.from(
                            exposure.api().apiClass().span(),
                            CellObjects.ofComponent(
                                    cell,
                                    deployment,
                                    "gateway.envoyproxy.io/v1alpha1",
                                    "SecurityPolicy",
                                    name,
                                    policy.toTree())));
                }
            }
        }
        return resources;
    }

    private static SecurityPolicy policy(Exposure exposure, DiagnosticSink sink) {
        RestPolicy policy = EffectivePolicy.of(exposure);
        JwtProvider jwt = policy.authentication() == null
                ? null
                : jwt(policy.authentication().value(), sink);
        List<String> scopes = jwt == null ? List.of() : scopes(policy);
        IpSecurity security =
                policy.security() == null ? null : policy.security().value();
        return new SecurityPolicy(
                exposure.routeName(),
                policy.cors() == null ? null : cors(policy.cors().value()),
                jwt,
                authorization(security, scopes, sink));
    }

    private static @Nullable JwtProvider jwt(Authentication authentication, DiagnosticSink sink) {
        if (authentication.type().value() != AuthenticationType.JWT) {
            return null;
        }
        if (authentication.jwt() == null) {
            sink.report(RenderDiagnostics.missingJwt(authentication.type()));
            return null;
        }
        Jwt jwt = authentication.jwt().value();
        List<String> audiences = jwt.audience().stream().map(Located::value).toList();
        return new JwtProvider(
                PROVIDER, jwt.issuer().value(), audiences, jwt.jwks().value());
    }

    private static List<String> scopes(RestPolicy policy) {
        Located<RestPolicy.OAuth2> oauth2 = policy.authentication() == null
                ? null
                : policy.authentication().value().oauth2();
        return oauth2 == null
                ? List.of()
                : oauth2.value().scopes().stream().map(Located::value).toList();
    }

    /** Blocked addresses are refused first; then whoever is listed, with all scopes; nobody else if anyone is. */
    private static @Nullable Authorization authorization(
            @Nullable IpSecurity security, List<String> scopes, DiagnosticSink sink) {
        List<String> blocked = security == null ? List.of() : Addresses.ranges(security.blockedIPs(), sink);
        List<String> allowed = security == null ? List.of() : Addresses.ranges(security.allowedIPs(), sink);
        List<Rule> rules = new ArrayList<>();
        if (!blocked.isEmpty()) {
            rules.add(new Rule("blocked-addresses", false, blocked, null, List.of()));
        }
        boolean restricted = !allowed.isEmpty() || !scopes.isEmpty();
        if (restricted) {
            rules.add(new Rule("allowed-callers", true, allowed, scopes.isEmpty() ? null : PROVIDER, scopes));
        }
        return rules.isEmpty() ? null : new Authorization(!restricted, rules);
    }

    private static Cors cors(RestPolicy.Cors cors) {
        return new Cors(
                texts(cors.allowOrigins()),
                texts(cors.allowMethods()),
                texts(cors.allowHeaders()),
                texts(cors.exposeHeaders()),
                cors.maxAge() == null ? null : Durations.ofSeconds(cors.maxAge().value()));
    }

    private static List<String> texts(List<Located<String>> values) {
        return values.stream().map(Located::value).toList();
    }
}
