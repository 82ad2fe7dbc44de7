package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.cilium.HttpRule;
import dev.cellc.compiler.cilium.NetworkPolicy.Rule;
import dev.cellc.compiler.cilium.Peer;
import dev.cellc.compiler.cilium.PortProtocol;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ports at each peer, in the order of the flows. Permissions add up: where a peer may do anything at a port, a rule
 * about requests of the same peer there would be void, so there is none.
 */
final class Edges {
    private final Map<Peer, SortedMap<PortProtocol, Permission>> peers = new LinkedHashMap<>();

    /** What may be asked for at an endpoint. */
    private static final class Asked {
        private final Endpoint endpoint;
        private final Set<Request> requests = new LinkedHashSet<>();

        Asked(Endpoint endpoint) {
            this.endpoint = endpoint;
        }
    }

    /** What may be asked for at one port, for each endpoint there by its name; nothing: anything. */
    private static final class Permission {
        private final Map<String, Asked> asked = new LinkedHashMap<>();
        private boolean unrestricted;
        private boolean authenticated;

        boolean isRestricted() {
            return !unrestricted;
        }

        List<HttpRule> rules(DiagnosticSink sink) {
            return asked.values().stream()
                    .flatMap(at -> RequestRules.of(at.endpoint, at.requests, sink).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    void add(Peer peer, int port, String transport) {
        permission(peer, port, transport).unrestricted = true;
    }

    void add(Peer peer, Endpoint endpoint) {
        add(peer, endpoint.targetPort(), endpoint.transport());
    }

    /** Only {@code requests} are let through, if there are any. */
    void add(Peer peer, Endpoint endpoint, List<Request> requests) {
        add(permission(peer, endpoint.targetPort(), endpoint.transport()), endpoint, requests);
    }

    /**
     * The same for a connection. If one of several from a component to a port asks for proof of who calls, all give
     * it: nothing tells their packets apart, and Cilium takes no two answers for them.
     */
    void add(Peer peer, Endpoint endpoint, List<Request> requests, boolean authenticated) {
        Permission permission = permission(peer, endpoint.targetPort(), endpoint.transport());
        add(permission, endpoint, requests);
        permission.authenticated |= authenticated;
    }

    private static void add(Permission permission, Endpoint endpoint, List<Request> requests) {
        if (requests.isEmpty()) {
            permission.unrestricted = true;
            return;
        }
        permission
                .asked
                .computeIfAbsent(endpoint.name().value(), name -> new Asked(endpoint))
                .requests
                .addAll(requests);
    }

    private Permission permission(Peer peer, int port, String transport) {
        return peers.computeIfAbsent(peer, key -> new TreeMap<>())
                .computeIfAbsent(new PortProtocol(port, transport), key -> new Permission());
    }

    List<Rule> rules(DiagnosticSink sink) {
        List<Rule> rules = new ArrayList<>();
        for (Map.Entry<Peer, SortedMap<PortProtocol, Permission>> edge : peers.entrySet()) {
            Peer peer = edge.getKey();
            addOpen(peer, edge.getValue(), false, rules);
            addOpen(peer, edge.getValue(), true, rules);
            for (Map.Entry<PortProtocol, Permission> port : edge.getValue().entrySet()) {
                Permission permission = port.getValue();
                if (permission.isRestricted()) {
                    List<HttpRule> http = permission.rules(sink);
                    rules.add(new Rule(peer, List.of(port.getKey()), false, http, permission.authenticated));
                }
            }
        }
        return rules;
    }

    private static void addOpen(
            Peer peer, SortedMap<PortProtocol, Permission> ports, boolean authenticated, List<Rule> rules) {
        List<PortProtocol> open = new ArrayList<>(ports.size());
        for (Map.Entry<PortProtocol, Permission> port : ports.entrySet()) {
            Permission permission = port.getValue();
            if (!permission.isRestricted() && permission.authenticated == authenticated) {
                open.add(port.getKey());
            }
        }
        if (!open.isEmpty()) {
            rules.add(new Rule(peer, open, false, List.of(), authenticated));
        }
    }
}
