package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy.CircuitBreaker;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy.RateLimit;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of an exposed API may be called at once, and for how long. A class that limits nothing gives no object. */
final class BackendTrafficPolicyEmitter {
    private BackendTrafficPolicyEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            for (Exposure exposure : deployment.exposures()) {
                if (RouteKinds.takesPolicies(exposure.entrance())) {
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
        DataPlane plane = deployed.cell().environment().dataPlane();
        BackendTrafficPolicy traffic = new BackendTrafficPolicy(
                part.route(),
                rateLimit(part, policy, plane, sink),
                circuitBreaker(policy),
                null,
                Timeouts.ofPolicy(part.exposure(), plane.gatewayTarget()));
        if (traffic.isEmpty()) {
            return;
        }
        if (plane.gatewayTarget().envoyGateway()) {
            resources.add(CellObjects.from(
                    part.exposure().api().apiClass().name().span(),
                    CellObjects.ofComponent(
                            deployed,
                            "gateway.envoyproxy.io/v1alpha1",
                            "BackendTrafficPolicy",
                            part.trafficPolicy(),
                            traffic.toTree())));
        } else {
            reportLost(part, policy, traffic, plane, sink);
        }
    }

    /** Limits of rates have been refused with all that protects; the rest is lost, but nobody gets in by that. */
    private static void reportLost(
            RoutePart part, RestPolicy policy, BackendTrafficPolicy traffic, DataPlane plane, DiagnosticSink sink) {
        if (traffic.circuitBreaker() != null && policy.circuitBreaker() != null) {
            sink.report(PolicyDiagnostics.beyondTarget(
                    policy.circuitBreaker().value().enabled().span(), "the circuit breaker", plane));
        }
        if (traffic.timeouts() != null) {
            sink.report(PolicyDiagnostics.beyondTarget(Timeouts.place(part.exposure()), "this timeout", plane));
        }
    }

    private static @Nullable RateLimit rateLimit(
            RoutePart part, RestPolicy policy, DataPlane plane, DiagnosticSink sink) {
        RestPolicy.RateLimit own = part.rule() == null ? null : part.rule().rateLimit();
        RestPolicy.RateLimit common =
                policy.rateLimit() == null ? null : policy.rateLimit().value();
        RestPolicy.RateLimit declared = own == null ? common : own;
        return declared == null
                ? null
                : Rates.of(declared, plane.gatewayTarget().strict(), sink);
    }

    /** One that is enabled without a number changes nothing. */
    private static @Nullable CircuitBreaker circuitBreaker(RestPolicy policy) {
        if (policy.circuitBreaker() == null
                || !policy.circuitBreaker().value().enabled().value()) {
            return null;
        }
        RestPolicy.CircuitBreaker declared = policy.circuitBreaker().value();
        CircuitBreaker breaker = new CircuitBreaker(
                number(declared.maxConnections()),
                number(declared.maxPendingRequests()),
                number(declared.maxParallelRequests()),
                number(declared.maxParallelRetries()));
        return breaker.isEmpty() ? null : breaker;
    }

    private static @Nullable Integer number(@Nullable Located<Integer> value) {
        return value == null ? null : value.value();
    }
}
