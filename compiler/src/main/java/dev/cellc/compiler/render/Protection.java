package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.declaration.RestPolicy.IpSecurity;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** What a class asks for and no object could enforce is an error: an API must not be open that was meant to be closed. */
final class Protection {
    private Protection() {}

    /** Whether the gateway takes policies for this exposure at all; what that leaves unprotected is reported. */
    static boolean isPossible(Exposure exposure, DataPlane plane, DiagnosticSink sink) {
        boolean stream =
                !(exposure.entrance() instanceof Entrance.Http) && !(exposure.entrance() instanceof Entrance.Grpc);
        boolean grpcForgotten = exposure.entrance() instanceof Entrance.Grpc
                && exposure.api().apiClass().grpcPolicies() == null;
        if (stream || grpcForgotten) {
            Located<?> demand = demand(EffectivePolicy.ofHttp(exposure));
            if (demand != null) {
                sink.report(
                        stream
                                ? PolicyDiagnostics.noPolicyForStreams(demand, exposure)
                                : PolicyDiagnostics.noGrpcPolicy(demand, exposure));
            }
            return false;
        }
        if (!plane.gatewayTarget().envoyGateway()) {
            Located<?> demand = demand(EffectivePolicy.of(exposure));
            if (demand != null) {
                sink.report(PolicyDiagnostics.noApiGateway(demand, plane));
            }
            return false;
        }
        return true;
    }

    /** The first thing in a policy that keeps callers out, or null. */
    private static @Nullable Located<?> demand(RestPolicy policy) {
        if (policy.authentication() != null) {
            return policy.authentication().value().type();
        }
        if (policy.security() != null) {
            IpSecurity security = policy.security().value();
            if (!security.allowedIPs().isEmpty()) {
                return security.allowedIPs().get(0);
            }
            if (!security.blockedIPs().isEmpty()) {
                return security.blockedIPs().get(0);
            }
        }
        return policy.rateLimit() == null ? null : policy.rateLimit().value().window();
    }
}
