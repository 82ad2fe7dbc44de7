package dev.cellc.compiler.proof;

import dev.cellc.compiler.proof.ClusterObject.Backend;
import dev.cellc.compiler.proof.ClusterObject.Host;
import dev.cellc.compiler.proof.ClusterObject.Name;
import dev.cellc.compiler.proof.ClusterObject.Reference;
import dev.cellc.compiler.proof.ClusterObject.Route;
import dev.cellc.compiler.proof.ClusterObject.RouteRule;
import dev.cellc.compiler.proof.ClusterObject.Waker;
import dev.cellc.compiler.resource.Printed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes of a cluster, followed from the gateway that they are attached to, through Services, to pods. */
final class Routes {
    /** A way and the route that opens it. */
    record Opened(Way way, Printed route) {}

    private record End(String name, String port) {}

    private record Target(String via, List<End> ends) {}

    private final Services services;
    private final Universe universe;
    private final Map<String, Waker> wakers = new LinkedHashMap<>();
    private final Map<Name, Backend> outside = new LinkedHashMap<>();
    private final List<Opened> opened = new ArrayList<>();

    private Routes(Services services, Universe universe) {
        this.services = services;
        this.universe = universe;
    }

    /** Every way that is open. */
    static List<Opened> follow(ClusterObjects objects, Services services, Universe universe) {
        Routes routes = new Routes(services, universe);
        // requests that wait for a pod are told apart by a header, which the routes before it set
        objects.wakers().forEach(waker -> waker.headers().forEach(value -> routes.wakers.put(value, waker)));
        objects.backends().forEach(backend -> routes.outside.put(backend.name(), backend));
        objects.routes().forEach(routes::follow);
        return routes.opened;
    }

    private void follow(Route route) {
        List<List<Target>> targets = new ArrayList<>();
        route.rules().forEach(rule -> targets.add(targets(rule)));
        for (String gateway : route.gateways()) {
            for (int i = 0; i < targets.size(); i++) {
                for (String host : route.hosts()) {
                    for (String path : route.rules().get(i).paths()) {
                        targets.get(i).forEach(target -> open(route.printed(), gateway, host, path, target));
                    }
                }
            }
        }
    }

    private void open(Printed printed, String gateway, String host, String path, Target target) {
        for (End end : target.ends()) {
            Way way = new Way(gateway, host, path, target.via(), end.name(), end.port());
            opened.add(new Opened(way, printed));
        }
    }

    private List<Target> targets(RouteRule rule) {
        List<Target> targets = new ArrayList<>();
        rule.backends().forEach(reference -> targets.add(target(reference, rule)));
        return targets;
    }

    private Target target(Reference reference, RouteRule rule) {
        Name name = reference.name();
        if (reference.kind().equals("Backend") && reference.group().equals("gateway.envoyproxy.io")) {
            return new Target("", hosts(outside.get(name)));
        }
        if (!reference.kind().isEmpty() && !reference.kind().equals("Service")) {
            return new Target("", List.of());
        }
        int port = number(reference.port());
        Waker waker = waker(rule);
        if (waker != null && !services.knows(name)) {
            String via = name.namespace() + '/' + name.name() + ':' + port;
            return new Target(via, ends(services.targets(waker.service(), number(waker.port()))));
        }
        return new Target("", ends(services.targets(name, port)));
    }

    private static List<End> hosts(@Nullable Backend backend) {
        List<End> hosts = new ArrayList<>();
        for (Host host : backend == null ? List.<Host>of() : backend.hosts()) {
            hosts.add(new End(host.name(), "TCP " + number(host.port())));
        }
        return hosts;
    }

    private List<End> ends(List<Services.Target> targets) {
        List<End> ends = new ArrayList<>();
        for (Services.Target target : targets) {
            String port = target.protocol() + ' ' + target.port();
            universe.names(target.pods()).forEach(pod -> ends.add(new End(pod, port)));
        }
        return ends;
    }

    private @Nullable Waker waker(RouteRule rule) {
        for (String value : rule.headers()) {
            Waker waker = wakers.get(value);
            if (waker != null) {
                return waker;
            }
        }
        return null;
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
