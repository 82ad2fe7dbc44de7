package dev.cellc.compiler.cilium;

import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The spec of a CiliumNetworkPolicy (cilium.io/v2). An empty list of rules is left out: Cilium refuses a policy
 * without rules, and an empty list next to others would only look like a rule.
 */
public record NetworkPolicy(
        EndpointSelector subject, boolean deniesByDefault, List<IngressRule> ingress, List<EgressRule> egress) {

    /** Cilium refuses a policy with more ports than this in one list. */
    private static final int MAX_PORTS = 40;

    public NetworkPolicy {
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
        if (ingress.isEmpty() && egress.isEmpty()) {
            throw new IllegalArgumentException("a policy without rules isolates nothing");
        }
    }

    /** Who may call the subject, and at which ports; no ports: at all of them. */
    public record IngressRule(EndpointSelector peer, List<PortProtocol> ports) {}

    /** Whom the subject may call, and at which ports; no ports: at all of them. */
    public record EgressRule(EndpointSelector peer, List<PortProtocol> ports) {}

    public Tree.Obj toTree() {
        Tree.Builder spec = Tree.object().put("endpointSelector", subject.toTree());
        if (deniesByDefault) {
            spec.put("enableDefaultDeny", Tree.object().put("ingress", true).put("egress", true));
        }
        spec.putAll(
                "ingress",
                ingress.stream()
                        .map(rule -> rule("fromEndpoints", rule.peer(), rule.ports()))
                        .toList());
        spec.putAll(
                "egress",
                egress.stream()
                        .map(rule -> rule("toEndpoints", rule.peer(), rule.ports()))
                        .toList());
        return spec.build();
    }

    private static Tree.Obj rule(String direction, EndpointSelector peer, List<PortProtocol> ports) {
        Tree.Builder rule = Tree.object().put(direction, Tree.list(List.of(peer.toTree())));
        List<Tree> groups = new ArrayList<>();
        for (int from = 0; from < ports.size(); from += MAX_PORTS) {
            List<PortProtocol> group = ports.subList(from, Math.min(ports.size(), from + MAX_PORTS));
            Tree.Arr list = Tree.list(group.stream().map(PortProtocol::toTree).toList());
            groups.add(Tree.object().put("ports", list).build());
        }
        rule.putAll("toPorts", groups);
        return rule.build();
    }
}
