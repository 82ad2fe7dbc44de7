package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.declaration.EndpointSpec.ProtocolOptions;
import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.declaration.GatewayRef.ListenerProtocol;
import dev.cellc.compiler.declaration.RestApi.ExposeLevel;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Api;
import dev.cellc.compiler.model.ApiVersion;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.OutsideTarget;
import dev.cellc.compiler.model.Track;
import dev.cellc.compiler.naming.Hosts;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where callers find one API at one gateway; null, and a diagnostic, where the gateway cannot lead to it. */
record Entrances(
        Component component,
        Api api,
        Environment environment,
        DataPlane.Gateway gateway,
        Located<ExposeLevel> exposed,
        DiagnosticSink sink) {

    /** Standard since Gateway API 1.n. */
    private static final int TLS_ROUTE = 5;

    private static final int STREAM_ROUTE = 6;

    /** Browsers speak GraphQL and WebSocket over plain HTTP routes, under a host of the application's own. */
    @Nullable Entrance ofWeb() {
        boolean http = api.backend() instanceof Endpoint endpoint && isHttp(endpoint.type());
        return http ? new Entrance.Http(ownHost(), "/", "/", false) : ofApi();
    }

    private static boolean isHttp(EndpointType type) {
        return switch (type) {
            case HTTP, REST, GRAPHQL, WEBSOCKET -> true;
            case GRPC, TCP, UDP, TLS -> false;
        };
    }

    @Nullable Entrance ofApi() {
        if (!(api.backend() instanceof Endpoint endpoint)) {
            return outside((OutsideTarget) api.backend());
        }
        return switch (endpoint.type()) {
            case HTTP, REST, WEBSOCKET -> http(false);
            case GRAPHQL -> http(true);
            case GRPC -> new Entrance.Grpc(ownHost(), GrpcServices.of(endpoint));
            case TLS -> listener(endpoint, ListenerProtocol.TLS, TLS_ROUTE);
            case TCP -> listener(endpoint, ListenerProtocol.TCP, STREAM_ROUTE);
            case UDP -> listener(endpoint, ListenerProtocol.UDP, STREAM_ROUTE);
        };
    }

    private @Nullable Entrance outside(OutsideTarget target) {
        DataPlane plane = environment.dataPlane();
        if (!plane.gatewayTarget().envoyGateway()) {
            sink.report(ExposureDiagnostics.noOutsideBackend(target, plane));
            return null;
        }
        if (target.tls() && plane.gatewayTarget().backendTlsVersion() == null) {
            sink.report(ExposureDiagnostics.noBackendTls(target, plane));
            return null;
        }
        return http(false);
    }

    private String ownHost() {
        return Hosts.webHost(component.id(), environment.dnsPrefix(), gateway.virtualHost());
    }

    private Entrance http(boolean exact) {
        String host = Hosts.apiHost(environment.dnsPrefix(), gateway.virtualHost());
        boolean outside = !(api.backend() instanceof Endpoint);
        String path = prefix() + (outside ? "" : api.basePath());
        return new Entrance.Http(host, path, api.basePath().isEmpty() ? "/" : api.basePath(), exact);
    }

    /** A version that the base path names already is not said twice. */
    private String prefix() {
        Track track = component.track();
        String trackVersion = track == null ? null : track.apiVersion();
        ApiVersion own = api.version();
        String version = own == null || own.header() != null ? null : own.name().value();
        boolean said = version != null
                && api.backend() instanceof Endpoint
                && List.of(api.basePath().split("/", -1)).contains(version);
        ComponentId id = said && trackVersion != null ? component.id().inDefaultTrack() : component.id();
        return said ? Names.apiPath(id, null, null) : Names.apiPath(id, trackVersion, version);
    }

    private @Nullable Entrance listener(Endpoint endpoint, ListenerProtocol protocol, int standardSince) {
        String listener = listenerName(endpoint, protocol);
        if (listener == null) {
            return null;
        }
        if (environment.dataPlane().gatewayTarget().routeVersion(standardSince) == null) {
            sink.report(ExposureDiagnostics.noRouteKind(endpoint, exposed.span(), environment.dataPlane()));
            return null;
        }
        return protocol == ListenerProtocol.TLS
                ? new Entrance.Tls(ownHost(), listener)
                : new Entrance.Port(listener, endpoint.transport());
    }

    private @Nullable String listenerName(Endpoint endpoint, ListenerProtocol protocol) {
        List<String> names = gateway.listeners().stream()
                .filter(listener -> listener.protocol() == protocol)
                .map(DataPlane.Listener::name)
                .toList();
        ProtocolOptions options = endpoint.options();
        Located<String> named = options == null ? null : options.listener();
        if (named != null) {
            if (names.contains(named.value())) {
                return named.value();
            }
            sink.report(ExposureDiagnostics.unknownListener(named, endpoint, gateway, names));
        } else if (names.size() == 1) {
            return names.get(0);
        } else if (names.isEmpty() && exposed.value() == ExposeLevel.ORGANIZATION) {
            // connections of other projects still reach it
            sink.report(ExposureDiagnostics.notAtOrganizationGateway(endpoint, exposed.span()));
        } else {
            sink.report(ExposureDiagnostics.noListener(endpoint, exposed.span(), gateway, names));
        }
        return null;
    }
}
