package dev.cellc.compiler.proof;

import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes of a cluster, followed from the gateway that they are attached to, through Services, to pods. */
final class Routes {
    /** Kinds of routes that are told apart by the listener that they are attached to. */
    private static final List<String> LISTENED = List.of("TCPRoute", "TLSRoute", "UDPRoute");

    /** A way and the route that opens it. */
    record Opened(Way way, Printed route) {}

    private record End(String name, String port) {}

    private record Backend(String via, List<End> ends) {}

    private record Name(String namespace, String name) {}

    private final Services services;
    private final Universe universe;
    private final Map<String, Mapping> wakers = new LinkedHashMap<>();
    private final Map<Name, Mapping> outside = new LinkedHashMap<>();
    private final List<Opened> opened = new ArrayList<>();

    private Routes(Services services, Universe universe) {
        this.services = services;
        this.universe = universe;
    }

    /** Every way that is open. */
    static List<Opened> follow(ClusterObjects objects, Services services, Universe universe) {
        Routes routes = new Routes(services, universe);
        objects.wakers().forEach(routes::addWaker);
        for (Mapping backend : objects.backends()) {
            YamlNode metadata = backend.get("metadata");
            String namespace = Nodes.text(Nodes.get(metadata, "namespace"));
            routes.outside.put(new Name(namespace, Nodes.text(Nodes.get(metadata, "name"))), backend);
        }
        objects.routes().forEach(route -> routes.follow(route.printed(), route.object()));
        return routes.opened;
    }

    /** Requests that wait for a pod are told apart by a header, which the routes before it set. */
    private void addWaker(Mapping waker) {
        for (YamlNode rule : Nodes.items(Nodes.get(waker.get("spec"), "rules"))) {
            for (YamlNode header : Nodes.items(Nodes.get(rule, "headers"))) {
                wakers.put(Nodes.text(Nodes.get(header, "value")), waker);
            }
        }
    }

    private void follow(Printed printed, Mapping route) {
        YamlNode spec = route.get("spec");
        String kind = Nodes.text(route.get("kind"));
        String namespace = Nodes.text(Nodes.get(route.get("metadata"), "namespace"));
        List<String> hosts = Nodes.texts(Nodes.get(spec, "hostnames"));
        for (YamlNode parent : Nodes.items(Nodes.get(spec, "parentRefs"))) {
            String given = Nodes.text(Nodes.get(parent, "namespace"));
            String gateway = (given.isEmpty() ? namespace : given)
                    + '/'
                    + Nodes.text(Nodes.get(parent, "name"))
                    + (LISTENED.contains(kind) ? '/' + Nodes.text(Nodes.get(parent, "sectionName")) : "");
            for (YamlNode rule : Nodes.items(Nodes.get(spec, "rules"))) {
                for (String host : hosts.isEmpty() ? List.of("") : hosts) {
                    for (String path : paths(rule)) {
                        for (YamlNode reference : Nodes.items(Nodes.get(rule, "backendRefs"))) {
                            open(printed, gateway, host, path, backend(reference, rule, namespace));
                        }
                    }
                }
            }
        }
    }

    private void open(Printed printed, String gateway, String host, String path, Backend backend) {
        for (End end : backend.ends()) {
            Way way = new Way(gateway, host, path, backend.via(), end.name(), end.port());
            opened.add(new Opened(way, printed));
        }
    }

    private static List<String> paths(YamlNode rule) {
        List<String> paths = new ArrayList<>();
        for (YamlNode match : Nodes.items(Nodes.get(rule, "matches"))) {
            YamlNode path = Nodes.get(match, "path");
            String service = Nodes.text(Nodes.get(Nodes.get(match, "method"), "service"));
            if (path != null) {
                paths.add(literal(Nodes.text(Nodes.get(path, "type")), Nodes.text(Nodes.get(path, "value"))));
            } else {
                paths.add('/' + service);
            }
        }
        return paths.isEmpty() ? List.of("/") : paths;
    }

    /** The part of a path in front of whatever is not written out. */
    private static String literal(String type, String value) {
        if (!type.equals("RegularExpression")) {
            return value;
        }
        int end = 0;
        while (end < value.length() && "[(.*+?^$|{".indexOf(value.charAt(end)) < 0) {
            end += value.charAt(end) == '\\' ? 2 : 1;
        }
        String literal = value.substring(0, Math.min(end, value.length())).replace("\\", "");
        int slash = literal.lastIndexOf('/');
        return end >= value.length() || slash < 1 ? literal : literal.substring(0, slash);
    }

    private Backend backend(YamlNode reference, YamlNode rule, String namespace) {
        String kind = Nodes.text(Nodes.get(reference, "kind"));
        String given = Nodes.text(Nodes.get(reference, "namespace"));
        Name name = new Name(given.isEmpty() ? namespace : given, Nodes.text(Nodes.get(reference, "name")));
        if (kind.equals("Backend") && Nodes.text(Nodes.get(reference, "group")).equals("gateway.envoyproxy.io")) {
            return new Backend("", hosts(outside.get(name)));
        }
        if (!kind.isEmpty() && !kind.equals("Service")) {
            return new Backend("", List.of());
        }
        int port = number(Nodes.get(reference, "port"));
        Mapping waker = waker(rule);
        if (waker != null && !services.knows(name.namespace(), name.name())) {
            return new Backend(name.namespace() + '/' + name.name() + ':' + port, ends(waker));
        }
        return new Backend("", ends(services.targets(name.namespace(), name.name(), port)));
    }

    private static List<End> hosts(@Nullable Mapping backend) {
        List<End> hosts = new ArrayList<>();
        for (YamlNode endpoint : Nodes.items(Nodes.get(backend == null ? null : backend.get("spec"), "endpoints"))) {
            YamlNode name = Nodes.get(endpoint, "fqdn");
            YamlNode address = Nodes.get(endpoint, "ip");
            String host = Nodes.text(Nodes.get(name, "hostname")) + Nodes.text(Nodes.get(address, "address"));
            hosts.add(new End(host, "TCP " + number(Nodes.get(name == null ? address : name, "port"))));
        }
        return hosts;
    }

    private List<End> ends(Mapping waker) {
        YamlNode target = Nodes.get(waker.get("spec"), "target");
        return ends(services.targets(
                Nodes.text(Nodes.get(waker.get("metadata"), "namespace")),
                Nodes.text(Nodes.get(target, "service")),
                number(Nodes.get(target, "port"))));
    }

    private List<End> ends(List<Services.Target> targets) {
        List<End> ends = new ArrayList<>();
        for (Services.Target target : targets) {
            String port = target.protocol() + ' ' + target.port();
            universe.names(target.pods()).forEach(pod -> ends.add(new End(pod, port)));
        }
        return ends;
    }

    private @Nullable Mapping waker(YamlNode rule) {
        for (YamlNode filter : Nodes.items(Nodes.get(rule, "filters"))) {
            YamlNode modifier = Nodes.get(filter, "requestHeaderModifier");
            for (YamlNode header : Nodes.items(Nodes.get(modifier, "set"))) {
                Mapping waker = wakers.get(Nodes.text(Nodes.get(header, "value")));
                if (waker != null) {
                    return waker;
                }
            }
        }
        return null;
    }

    private static int number(@Nullable YamlNode node) {
        String text = Nodes.text(node);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
