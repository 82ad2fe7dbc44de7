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

    /** What may be asked for at one port, for each endpoint there; nothing: anything. */
    private static final class Permission {
        private final Map<Endpoint, Set<Request>> requests = new LinkedHashMap<>();
        private boolean unrestricted;

        boolean isRestricted() {
            return !unrestricted;
        }

        List<HttpRule> rules(DiagnosticSink sink) {
            return requests.entrySet().stream()
                    .flatMap(entry -> RequestRules.of(entry.getKey(), entry.getValue(), sink).stream())
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
        Permission permission = permission(peer, endpoint.targetPort(), endpoint.transport());
        permission.unrestricted |= requests.isEmpty();
        permission.requests.computeIfAbsent(endpoint, key -> new LinkedHashSet<>()).addAll(requests);
    }

    private Permission permission(Peer peer, int port, String transport) {
        return peers.computeIfAbsent(peer, key -> new TreeMap<>())
                .computeIfAbsent(new PortProtocol(port, transport), key -> new Permission());
    }

    List<Rule> rules(DiagnosticSink sink) {
        List<Rule> rules = new ArrayList<>();
        peers.forEach((peer, ports) -> {
            List<PortProtocol> open = new ArrayList<>();
            List<Rule> restricted = new ArrayList<>();
            ports.forEach((port, permission) -> {
                if (permission.isRestricted()) {
                    restricted.add(new Rule(peer, List.of(port), false, permission.rules(sink)));
                } else {
                    open.add(port);
                }
            });
            if (!open.isEmpty()) {
                rules.add(new Rule(peer, open));
            }
            rules.addAll(restricted);
        });
        return rules;
    }
}
