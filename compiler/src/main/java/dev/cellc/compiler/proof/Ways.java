package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.GatewayCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.OutsideTarget;
import java.util.ArrayList;
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
    private final Set<Way> needed = new LinkedHashSet<>();

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
                deployment.outgoing().forEach(ways::declare);
                deployment.endpoints().forEach(endpoint -> ways.check(cell, deployment, endpoint));
            }
        }
        ways.compare(Routes.follow(objects, services, universe));
    }

    private void declare(Cell cell, ComponentDeployment deployment, Exposure exposure) {
        String gateway =
                exposure.gateway().namespace() + '/' + exposure.gateway().name() + listener(exposure);
        String host = exposure.entrance().hostName();
        String via = Declared.isWoken(deployment, exposure) ? waker(cell) : "";
        boolean isWhole = exposure.api().operations().isEmpty();
        for (String path : paths(exposure.entrance())) {
            if (exposure.api().backend() instanceof OutsideTarget target) {
                declare(new Way(gateway, host, path, via, target.host(), "TCP " + target.port()), isWhole);
            } else if (exposure.api().backend() instanceof Endpoint endpoint) {
                String port = endpoint.transport() + ' ' + endpoint.targetPort();
                universe.names(universe.serving(cell.namespace(), deployment.component()))
                        .forEach(pod -> declare(new Way(gateway, host, path, via, pod, port), isWhole));
            }
        }
    }

    /** A connection that leaves by a gateway has a path of its own there. */
    private void declare(Outgoing flow) {
        if (flow instanceof GatewayCall call) {
            String gateway = call.gateway().namespace() + '/' + call.gateway().name();
            String port = "TCP " + call.target().port();
            declare(new Way(gateway, "", call.path(), "", call.host().name(), port), true);
        }
    }

    /** {@code isWhole}: not only parts of its path have to be open. */
    private void declare(Way way, boolean isWhole) {
        declared.computeIfAbsent(way.anyPath(), key -> new ArrayList<>()).add(way);
        needed.add(isWhole ? way : way.anyPath());
    }

    /** The Service of KEDA's chart, in the namespace where the data plane has it. */
    private static String waker(Cell cell) {
        DataPlane.PlatformPods pods = cell.environment().dataPlane().interceptor();
        return pods.namespace() + "/keda-add-ons-http-interceptor-proxy:"
                + pods.ports().get(0);
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
        return List.of("/");
    }

    /** Callers call a Service, which has to lead to the pods that policies speak of. */
    private void check(Cell cell, ComponentDeployment deployment, Endpoint endpoint) {
        PartySet pods = universe.serving(cell.namespace(), deployment.component());
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
            open.add(each.way());
            open.add(each.way().anyPath());
            List<Way> possible = declared.getOrDefault(each.way().anyPath(), List.of());
            if (possible.stream().noneMatch(way -> way.covers(each.way()))) {
                boolean isTemplate = each.route().resource().origin().isTemplate();
                found.accept(difference(each.way(), true, isTemplate ? each : null));
            }
        }
        for (Way way : needed) {
            if (!open.contains(way)) {
                found.accept(difference(way, false, null));
            }
        }
    }

    private Difference difference(Way way, boolean isOpen, Routes.@Nullable Opened template) {
        return new Difference(
                "gateway " + way.gateway() + " under `" + way.host() + way.path() + '`',
                way.end(),
                way.port(),
                isOpen,
                List.of(),
                template == null ? null : template.route());
    }
}
