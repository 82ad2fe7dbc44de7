package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.model.Endpoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ways that go through other objects than policies: from gateways over routes to pods, and from callers over Services.
 * Those that are declared have to be open, and no others.
 */
final class Ways {
    private final Universe universe;
    private final Services services;
    private final Consumer<Difference> found;
    private final Map<Way, List<Way>> declared = new LinkedHashMap<>();

    private Ways(Universe universe, Services services, Consumer<Difference> found) {
        this.universe = universe;
        this.services = services;
        this.found = found;
    }

    static void compare(ClusterObjects objects, List<Cell> cells, Universe universe, Consumer<Difference> found) {
        Services services = Services.of(objects.services(), universe);
        Ways ways = new Ways(universe, services, found);
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                deployment.exposures().forEach(exposure -> ways.declare(cell, deployment, exposure));
                deployment.endpoints().forEach(endpoint -> ways.check(cell, deployment, endpoint));
            }
        }
        ways.compare(Routes.follow(objects, services));
    }

    private void declare(Cell cell, ComponentDeployment deployment, Exposure exposure) {
        Endpoint endpoint = exposure.endpoint();
        if (endpoint == null) {
            return;
        }
        String gateway = exposure.gateway().namespace() + '/' + exposure.gateway().name() + listener(exposure);
        String port = endpoint.transport() + ' ' + endpoint.targetPort();
        String host = exposure.entrance().hostName();
        universe.component(cell.namespace(), deployment.component()).stream().forEach(pod -> {
            for (String path : paths(exposure.entrance())) {
                Way way = new Way(gateway, host, path, Declared.isWoken(deployment, exposure), pod, port);
                declared.computeIfAbsent(way.end(), key -> new ArrayList<>()).add(way);
            }
        });
    }

    private static String listener(Exposure exposure) {
        if (exposure.entrance() instanceof Entrance.Tls tls) {
            return '/' + tls.listener();
        }
        return exposure.entrance() instanceof Entrance.Port port ? '/' + port.listener() : "";
    }

    private static List<String> paths(Entrance entrance) {
        if (entrance instanceof Entrance.Http http) {
            return List.of(http.path());
        }
        if (entrance instanceof Entrance.Grpc grpc && !grpc.services().isEmpty()) {
            return grpc.services().stream().map(service -> '/' + service).toList();
        }
        return List.of("");
    }

    /** Callers call a Service, which has to lead to the pods that policies speak of. */
    private void check(Cell cell, ComponentDeployment deployment, Endpoint endpoint) {
        BitSet pods = universe.component(cell.namespace(), deployment.component());
        if (!services.lead(cell.namespace(), endpoint, pods)) {
            found.accept(new Difference(
                    "a Service of " + cell.namespace(),
                    deployment.component().described(),
                    endpoint.transport() + ' ' + endpoint.targetPort(),
                    false,
                    List.of(),
                    null));
        }
    }

    private void compare(List<Routes.Opened> opened) {
        Set<Way> open = new LinkedHashSet<>();
        for (Routes.Opened each : opened) {
            open.add(each.way().end());
            List<Way> possible = declared.getOrDefault(each.way().end(), List.of());
            if (possible.stream().noneMatch(way -> way.covers(each.way()))) {
                boolean isTemplate = each.route().resource().origin().isTemplate();
                found.accept(difference(each.way(), true, isTemplate ? each : null));
            }
        }
        for (Way way : declared.keySet()) {
            if (!open.contains(way)) {
                found.accept(difference(way, false, null));
            }
        }
    }

    private Difference difference(Way way, boolean isOpen, Routes.@Nullable Opened template) {
        return new Difference(
                "gateway " + way.gateway() + " under `" + way.host() + way.path() + '`',
                universe.index().get(way.pod()).name(),
                way.port(),
                isOpen,
                List.of(),
                template == null ? null : template.route());
    }
}
