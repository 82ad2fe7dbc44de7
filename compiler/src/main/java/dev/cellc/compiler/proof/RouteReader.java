package dev.cellc.compiler.proof;

import dev.cellc.compiler.proof.ClusterObject.Name;
import dev.cellc.compiler.proof.ClusterObject.Reference;
import dev.cellc.compiler.proof.ClusterObject.Route;
import dev.cellc.compiler.proof.ClusterObject.RouteRule;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;

/** The routes of the Gateway API. */
final class RouteReader {
    /** Kinds of routes that are told apart by the listener that they are attached to. */
    private static final List<String> LISTENED = List.of("TCPRoute", "TLSRoute", "UDPRoute");

    private RouteReader() {}

    static Route read(Printed printed, Mapping route) {
        YamlNode spec = route.get("spec");
        String namespace = ObjectReader.name(route).namespace();
        boolean isListened = LISTENED.contains(Nodes.text(route.get("kind")));
        List<String> gateways = new ArrayList<>();
        for (YamlNode parent : Nodes.items(Nodes.get(spec, "parentRefs"))) {
            Name name = referred(parent, namespace);
            String listener = isListened ? '/' + Nodes.text(Nodes.get(parent, "sectionName")) : "";
            gateways.add(name.namespace() + '/' + name.name() + listener);
        }
        List<RouteRule> rules = Nodes.each(
                Nodes.get(spec, "rules"), rule -> new RouteRule(paths(rule), headers(rule), backends(rule, namespace)));
        List<String> hosts = Nodes.texts(Nodes.get(spec, "hostnames"));
        return new Route(printed, gateways, hosts.isEmpty() ? List.of("") : hosts, rules);
    }

    /** What a reference names; without a namespace it is the route's own. */
    private static Name referred(YamlNode reference, String namespace) {
        String given = Nodes.text(Nodes.get(reference, "namespace"));
        return new Name(given.isEmpty() ? namespace : given, Nodes.text(Nodes.get(reference, "name")));
    }

    private static List<Reference> backends(YamlNode rule, String namespace) {
        return Nodes.each(
                Nodes.get(rule, "backendRefs"),
                reference -> new Reference(
                        Nodes.text(Nodes.get(reference, "group")),
                        Nodes.text(Nodes.get(reference, "kind")),
                        referred(reference, namespace),
                        Nodes.text(Nodes.get(reference, "port"))));
    }

    private static List<String> headers(YamlNode rule) {
        List<String> values = new ArrayList<>();
        for (YamlNode filter : Nodes.items(Nodes.get(rule, "filters"))) {
            YamlNode modifier = Nodes.get(filter, "requestHeaderModifier");
            for (YamlNode header : Nodes.items(Nodes.get(modifier, "set"))) {
                values.add(Nodes.text(Nodes.get(header, "value")));
            }
        }
        return values;
    }

    private static List<String> paths(YamlNode rule) {
        List<String> paths = Nodes.each(Nodes.get(rule, "matches"), RouteReader::path);
        return paths.isEmpty() ? List.of("/") : paths;
    }

    private static String path(YamlNode match) {
        YamlNode path = Nodes.get(match, "path");
        return path == null
                ? '/' + Nodes.text(Nodes.get(Nodes.get(match, "method"), "service"))
                : literal(Nodes.text(Nodes.get(path, "type")), Nodes.text(Nodes.get(path, "value")));
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
}
