package dev.cellc.compiler.cilium;

import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The spec of a CiliumNetworkPolicy (cilium.io/v2). An empty list of rules is left out: Cilium refuses a policy
 * without rules, and an empty list next to others would only look like a rule.
 */
public record NetworkPolicy(EndpointSelector subject, boolean deniesByDefault, List<Rule> ingress, List<Rule> egress) {

    /** Cilium refuses a policy with more ports than this in one list. */
    private static final int MAX_PORTS = 40;

    public NetworkPolicy {
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
        if (ingress.isEmpty() && egress.isEmpty()) {
            throw new IllegalArgumentException("a policy without rules isolates nothing");
        }
    }

    /**
     * Who may call the subject or whom it may call, and at which ports; no ports: at all of them. With {@code learnsNames}
     * the calls are DNS lookups, whose answers Cilium has to see where a rule names a {@link Peer.Domain}. With
     * {@code http} they are HTTP requests, and only these. With {@code authenticated} both ends prove who they are.
     */
    public record Rule(
            Peer peer, List<PortProtocol> ports, boolean learnsNames, List<HttpRule> http, boolean authenticated) {

        public Rule {
            ports = List.copyOf(ports);
            http = List.copyOf(http);
        }

        public Rule(Peer peer, List<PortProtocol> ports, boolean learnsNames) {
            this(peer, ports, learnsNames, List.of(), false);
        }

        public Rule(Peer peer, List<PortProtocol> ports) {
            this(peer, ports, false);
        }

        Tree.Obj toTree(boolean isIngress) {
            Tree.Builder rule = Tree.object();
            peer.put(rule, isIngress);
            List<Tree> groups = new ArrayList<>(1);
            for (int from = 0; from < ports.size(); from += MAX_PORTS) {
                groups.add(group(ports.subList(from, Math.min(ports.size(), from + MAX_PORTS))));
            }
            rule.putAll("toPorts", groups);
            return authenticated
                    ? rule.put("authentication", Tree.object("mode", "required"))
                            .build()
                    : rule.build();
        }

        private Tree.Obj group(List<PortProtocol> some) {
            List<Tree> trees = new ArrayList<>(some.size());
            for (PortProtocol port : some) {
                trees.add(port.toTree());
            }
            Tree.Builder group = Tree.object().put("ports", Tree.list(trees));
            if (learnsNames) {
                // a narrower pattern would answer the lookups of a search list with REFUSED, at which musl gives up
                group.put("rules", Tree.object("dns", Tree.list(List.of(Tree.object("matchPattern", "*")))));
            }
            if (!http.isEmpty()) {
                List<Tree> rules = http.stream().<Tree>map(HttpRule::toTree).toList();
                group.put("rules", Tree.object("http", Tree.list(rules)));
            }
            return group.build();
        }
    }

    public Tree.Obj toTree() {
        Tree.Builder spec = Tree.object().put("endpointSelector", subject.toTree());
        if (deniesByDefault) {
            spec.put("enableDefaultDeny", Tree.object().put("ingress", true).put("egress", true));
        }
        return spec.putAll("ingress", trees(ingress, true))
                .putAll("egress", trees(egress, false))
                .build();
    }

    private static List<Tree> trees(List<Rule> rules, boolean isIngress) {
        List<Tree> trees = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            trees.add(rule.toTree(isIngress));
        }
        return trees;
    }
}
