package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.Exposure.Level;
import dev.cellc.compiler.declaration.RestApi.ExposeLevel;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Api;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.model.Track;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The APIs of a release → exposures at the gateways of an environment. */
final class Exposures {
    private Exposures() {}

    static List<Exposure> of(Component component, Release release, Environment environment, DiagnosticSink sink) {
        List<Exposure> exposures = new ArrayList<>();
        for (Api api : release.apis()) {
            for (Located<ExposeLevel> level : api.levels()) {
                if (level.value() != ExposeLevel.PROJECT && isRouted(api, release)) {
                    exposures.add(exposure(component, release, api, level, environment));
                } else if (level.value() != ExposeLevel.PROJECT) {
                    reportUnrouted(api, level, sink);
                }
            }
        }
        exposures.sort(Comparator.comparing(
                        (Exposure exposure) -> exposure.api().name().value())
                .thenComparing(Exposure::level));
        return exposures;
    }

    /** Gateways lead to HTTP endpoints only, so far; browsers speak GraphQL and WebSocket over plain HTTP routes. */
    private static boolean isRouted(Api api, Release release) {
        return switch (api.endpoint().type()) {
            case HTTP, REST -> true;
            case GRAPHQL, WEBSOCKET -> release.runner() instanceof Runner.WebApplication;
            case GRPC, TCP, UDP, TLS -> false;
        };
    }

    /** Within the organization connections still reach the endpoint; from the internet nothing would. */
    private static void reportUnrouted(Api api, Located<ExposeLevel> level, DiagnosticSink sink) {
        boolean isConnectable = level.value() == ExposeLevel.ORGANIZATION;
        sink.report(
                isConnectable
                        ? DeriveDiagnostics.notAtOrganizationGateway(api.endpoint(), level.span())
                        : DeriveDiagnostics.notAtPublicGateway(api.endpoint(), level.span()));
    }

    private static Exposure exposure(
            Component component, Release release, Api api, Located<ExposeLevel> exposed, Environment environment) {
        ComponentId id = component.id();
        Track track = component.track();
        DataPlane plane = environment.dataPlane();
        Level level = exposed.value() == ExposeLevel.PUBLIC ? Level.PUBLIC : Level.ORGANIZATION;
        DataPlane.Gateway gateway = level == Level.PUBLIC ? plane.publicGateway() : plane.organizationGateway();
        String name = api.name().value();
        if (release.runner() instanceof Runner.WebApplication) {
            String host = Names.webHost(id, environment.dnsPrefix(), gateway.virtualHost());
            String route = level == Level.PUBLIC ? Names.webRoute(id, name) : Names.apiRoute(id, name, level.text());
            return new Exposure(level, api, gateway, host, "/", "/", route, exposed.span());
        }
        String host = Names.apiHost(environment.dnsPrefix(), gateway.virtualHost());
        String path = Names.apiPath(id, track == null ? null : track.apiVersion()) + api.basePath();
        String backendPath = api.basePath().isEmpty() ? "/" : api.basePath();
        String route = Names.apiRoute(id, name, level.text());
        return new Exposure(level, api, gateway, host, path, backendPath, route, exposed.span());
    }
}
