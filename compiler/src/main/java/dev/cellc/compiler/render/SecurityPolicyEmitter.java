package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.envoygateway.Authentication;
import dev.cellc.compiler.envoygateway.SecurityPolicy;
import dev.cellc.compiler.envoygateway.SecurityPolicy.Cors;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may call an exposed API: tokens, other sites' scripts, addresses. A class that demands nothing gives no object. */
final class SecurityPolicyEmitter {
    private SecurityPolicyEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            for (Exposure exposure : deployment.exposures()) {
                if (Protection.isPossible(
                        exposure, deployed.cell().environment().dataPlane(), sink)) {
                    for (RoutePart part : RoutePart.of(exposure)) {
                        add(deployed, part, resources, sink);
                    }
                }
            }
        }
        return resources;
    }

    private static void add(Deployed deployed, RoutePart part, List<Resource> resources, DiagnosticSink sink) {
        RestPolicy policy = EffectivePolicy.of(part.exposure());
        Authentication authentication = new Authentications(deployed.cell().environment(), sink).of(policy);
        checkScopes(part, policy, authentication, sink);
        SecurityPolicy security = new SecurityPolicy(
                part.route(),
                policy.cors() == null ? null : cors(policy.cors().value()),
                authentication,
                Authorizations.of(policy, authentication, part.rule(), sink));
        if (!security.isEmpty()) {
            resources.add(CellObjects.from(
                    part.exposure().api().apiClass().name().span(),
                    CellObjects.ofComponent(
                            deployed,
                            "gateway.envoyproxy.io/v1alpha1",
                            "SecurityPolicy",
                            part.securityPolicy(),
                            security.toTree())));
        }
    }

    /** Scopes are a part of tokens; without tokens an operation would be open to everybody. */
    private static void checkScopes(
            RoutePart part, RestPolicy policy, @Nullable Authentication authentication, DiagnosticSink sink) {
        Operation operation = part.rule();
        boolean failed = authentication == null && policy.authentication() != null;
        if (operation != null
                && !operation.scopes().isEmpty()
                && !failed
                && !(authentication instanceof Authentication.Jwt)) {
            sink.report(PolicyDiagnostics.scopesWithoutToken(operation, part.exposure()));
        }
    }

    private static @Nullable Cors cors(RestPolicy.Cors declared) {
        Cors cors = new Cors(
                texts(declared.allowOrigins()),
                texts(declared.allowMethods()),
                texts(declared.allowHeaders()),
                texts(declared.exposeHeaders()),
                declared.maxAge() == null
                        ? null
                        : Durations.ofSeconds(declared.maxAge().value()));
        return cors.isEmpty() ? null : cors;
    }

    private static List<String> texts(List<Located<String>> values) {
        return values.stream().map(Located::value).toList();
    }
}
