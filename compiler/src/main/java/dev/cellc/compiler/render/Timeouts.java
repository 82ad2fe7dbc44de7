package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.declaration.EndpointSpec.ProtocolOptions;
import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.envoygateway.BackendTrafficPolicy;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long requests may take: each timeout is in one place, the route where it can hold it, else the policy. */
final class Timeouts {
    /** The minor version of the Gateway API in whose standard channel routes have timeouts. */
    private static final int IN_ROUTES = 2;

    private static final String NONE = "0s";

    private Timeouts() {}

    /** For an HTTPRoute, or null. */
    static @Nullable String ofRoute(Exposure exposure, DataPlane.GatewayTarget target) {
        return isInRoute(exposure, target) ? request(exposure) : null;
    }

    /** For a BackendTrafficPolicy, or null. */
    static BackendTrafficPolicy.@Nullable Timeouts ofPolicy(Exposure exposure, DataPlane.GatewayTarget target) {
        String request = isInRoute(exposure, target) ? null : request(exposure);
        ProtocolOptions options = options(exposure);
        Located<String> idle = options == null ? null : options.idleTimeout();
        return request == null && idle == null
                ? null
                : new BackendTrafficPolicy.Timeouts(request, idle == null ? null : idle.value());
    }

    /** Where a timeout was asked for. */
    static Span place(Exposure exposure) {
        ProtocolOptions options = options(exposure);
        return options == null
                ? exposure.origin()
                : Stream.of(options.idleTimeout(), options.requestTimeout())
                        .filter(Objects::nonNull)
                        .map(Located::span)
                        .findFirst()
                        .orElse(exposure.origin());
    }

    private static boolean isInRoute(Exposure exposure, DataPlane.GatewayTarget target) {
        boolean inRoutes = target.experimental() || target.gatewayApiMinor() >= IN_ROUTES;
        return inRoutes && exposure.entrance() instanceof Entrance.Http;
    }

    private static @Nullable ProtocolOptions options(Exposure exposure) {
        Endpoint endpoint = exposure.endpoint();
        return endpoint == null ? null : endpoint.options();
    }

    /** A conversation over WebSocket, or a subscription, is one request for as long as it lasts. */
    private static @Nullable String request(Exposure exposure) {
        Endpoint endpoint = exposure.endpoint();
        if (endpoint == null) {
            return null;
        }
        ProtocolOptions options = endpoint.options();
        if (options != null && options.requestTimeout() != null) {
            return options.requestTimeout().value();
        }
        boolean subscribes = options != null
                && options.subscriptions() != null
                && options.subscriptions().value();
        return subscribes || endpoint.type() == EndpointType.WEBSOCKET ? NONE : null;
    }
}
