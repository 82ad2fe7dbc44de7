package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.Exposure.Level;
import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.declaration.RestApi.ExposeLevel;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Api;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The APIs of a component → exposures at the gateways of an environment. */
final class Exposures {
    private final CallDeriver calls;
    private final ApiDeriver apis;
    private final Requests requests;
    private final DiagnosticSink sink;

    Exposures(CallDeriver calls, ApiDeriver apis, Requests requests, DiagnosticSink sink) {
        this.calls = calls;
        this.apis = apis;
        this.requests = requests;
        this.sink = sink;
    }

    List<Exposure> of(Component component, Release release, Environment environment) {
        boolean web = release.runner() instanceof Runner.WebApplication;
        List<Exposure> exposures = new ArrayList<>();
        List<Api> known = calls.apis(component.id(), environment);
        for (Api api : known == null ? apis.of(component.id(), environment) : known) {
            for (Located<ExposeLevel> level : api.levels()) {
                if (level.value() != ExposeLevel.PROJECT) {
                    add(component, api, level, environment, web, exposures);
                }
            }
        }
        exposures.sort(Comparator.comparing(
                        (Exposure exposure) -> exposure.api().name().value())
                .thenComparing(Exposure::level));
        return exposures;
    }

    private void add(
            Component component,
            Api api,
            Located<ExposeLevel> exposed,
            Environment environment,
            boolean web,
            List<Exposure> exposures) {
        DataPlane plane = environment.dataPlane();
        Level level = exposed.value() == ExposeLevel.PUBLIC ? Level.PUBLIC : Level.ORGANIZATION;
        DataPlane.Gateway gateway = level == Level.PUBLIC ? plane.publicGateway() : plane.organizationGateway();
        Entrances entrances = new Entrances(component, api, environment, gateway, exposed, sink);
        Entrance entrance = web ? entrances.ofWeb() : entrances.ofApi();
        if (entrance != null) {
            String route = routeName(component.id(), api.name().value(), level, entrance, web);
            List<Request> asked = requests.ofExposure(api, level, web, plane);
            exposures.add(new Exposure(component.id(), level, api, gateway, entrance, route, asked, exposed.span()));
        }
    }

    private static String routeName(ComponentId component, String api, Level level, Entrance entrance, boolean web) {
        if (web && level == Level.PUBLIC && entrance instanceof Entrance.Http) {
            return Names.webRoute(component, api);
        }
        return Names.apiRoute(component, api, level.text(), suffix(entrance));
    }

    /** The kind of the route, as it stands in its name. */
    private static String suffix(Entrance entrance) {
        if (entrance instanceof Entrance.Http) {
            return "httproute";
        }
        if (entrance instanceof Entrance.Grpc) {
            return "grpcroute";
        }
        if (entrance instanceof Entrance.Port port) {
            return port.transport().equals("UDP") ? "udproute" : "tcproute";
        }
        return "tlsroute";
    }
}
