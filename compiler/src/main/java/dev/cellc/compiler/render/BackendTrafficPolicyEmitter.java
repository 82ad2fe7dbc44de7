package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy.CircuitBreaker;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy.RateLimit;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of an exposed API may be called at once. A class that limits nothing gives no object. */
final class BackendTrafficPolicyEmitter {
    private BackendTrafficPolicyEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (ComponentDeployment deployment : cell.deployments()) {
            for (Exposure exposure : deployment.exposures()) {
                RestPolicy policy = EffectivePolicy.of(exposure);
                BackendTrafficPolicy traffic =
                        new BackendTrafficPolicy(exposure.routeName(), rateLimit(policy, sink), circuitBreaker(policy));
                if (!traffic.isEmpty()) {
                    resources.add(CellObjects.from(
                            exposure.api().apiClass().span(), resource(cell, deployment, exposure, traffic)));
                }
            }
        }
        return resources;
    }

    private static Resource resource(
            Cell cell, ComponentDeployment deployment, Exposure exposure, BackendTrafficPolicy policy) {
        String name = Names.trafficPolicy(
                deployment.component(),
                exposure.api().name().value(),
                exposure.level().text());
        return CellObjects.ofComponent(
                cell, deployment, "gateway.envoyproxy.io/v1alpha1", "BackendTrafficPolicy", name, policy.toTree());
    }

    private static @Nullable RateLimit rateLimit(RestPolicy policy, DiagnosticSink sink) {
        if (policy.rateLimit() == null) {
            return null;
        }
        RestPolicy.RateLimit declared = policy.rateLimit().value();
        RateLimit limit = Rates.exact(
                declared.requests().value(),
                Rates.milliseconds(declared.window().value()));
        if (limit == null) {
            sink.report(RenderDiagnostics.inexactRate(declared));
        }
        return limit;
    }

    private static @Nullable CircuitBreaker circuitBreaker(RestPolicy policy) {
        if (policy.circuitBreaker() == null
                || !policy.circuitBreaker().value().enabled().value()) {
            return null;
        }
        RestPolicy.CircuitBreaker declared = policy.circuitBreaker().value();
        return new CircuitBreaker(
                number(declared.maxConnections()),
                number(declared.maxPendingRequests()),
                number(declared.maxParallelRequests()),
                number(declared.maxParallelRetries()));
    }

    private static @Nullable Integer number(@Nullable Located<Integer> value) {
        return value == null ? null : value.value();
    }
}
