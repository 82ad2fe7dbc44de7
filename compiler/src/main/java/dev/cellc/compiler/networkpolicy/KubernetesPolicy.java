package dev.cellc.compiler.networkpolicy;

import dev.cellc.compiler.cilium.EndpointSelector;
import dev.cellc.compiler.cilium.NetworkPolicy;
import dev.cellc.compiler.cilium.NetworkPolicy.Rule;
import dev.cellc.compiler.cilium.Peer;
import dev.cellc.compiler.cilium.PortProtocol;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The spec of a NetworkPolicy (networking.k8s.io/v1) that permits what a policy of Cilium does. Of the peers it has no
 * words for, {@link Peer.Domain} is left out, and {@link Peer.World} becomes everyone.
 */
public record KubernetesPolicy(NetworkPolicy said) {
    /** How Cilium marks the labels that come from Kubernetes, where there are no others. */
    private static final String SOURCE = "k8s:";

    /** Both types are always named: what no rule permits is denied, and an empty rule would permit everything. */
    public Tree.Obj toTree() {
        return Tree.object()
                .put("podSelector", selector(said.subject()))
                .put("policyTypes", Tree.texts(List.of("Ingress", "Egress")))
                .putAll("ingress", rules(said.ingress(), "from"))
                .putAll("egress", rules(said.egress(), "to"))
                .build();
    }

    private static List<Tree.Obj> rules(List<Rule> rules, String end) {
        List<Tree.Obj> trees = new ArrayList<>();
        for (Rule rule : rules) {
            List<Tree> peers = peers(rule.peer());
            if (!peers.isEmpty() || rule.peer() instanceof Peer.World) {
                List<Tree.Obj> ports =
                        rule.ports().stream().map(KubernetesPolicy::port).toList();
                trees.add(
                        Tree.object().putAll(end, peers).putAll("ports", ports).build());
            }
        }
        return trees;
    }

    private static List<Tree> peers(Peer peer) {
        if (peer instanceof EndpointSelector pods) {
            return List.of(pods(pods));
        }
        if (peer instanceof Peer.Ranges ranges) {
            return ranges.cidrs().stream().map(KubernetesPolicy::block).toList();
        }
        return List.of();
    }

    private static Tree block(String cidr) {
        return Tree.object().put("ipBlock", Tree.object().put("cidr", cidr)).build();
    }

    /** One item says both namespace and pods: two would mean either. */
    private static Tree pods(EndpointSelector pods) {
        Tree.Builder peer = Tree.object();
        namespaces(pods)
                .forEach(namespace -> peer.put(
                        "namespaceSelector",
                        Tree.object().put("matchLabels", Tree.object().put(Labels.NAMESPACE_NAME, namespace))));
        Tree.Obj selector = selector(pods);
        boolean isOfNamespace = namespaces(pods).findAny().isPresent();
        return isOfNamespace && selector.fields().isEmpty()
                ? peer.build()
                : peer.put("podSelector", selector).build();
    }

    private static Stream<String> namespaces(EndpointSelector pods) {
        return pods.matchLabels().stream()
                .filter(label -> label.key().equals(Labels.POD_NAMESPACE))
                .map(EndpointSelector.Label::value);
    }

    private static Tree.Obj selector(EndpointSelector pods) {
        Tree.Builder labels = Tree.object();
        for (EndpointSelector.Label label : pods.matchLabels()) {
            if (!label.key().equals(Labels.POD_NAMESPACE)) {
                labels.put(plain(label.key()), label.value());
            }
        }
        Tree.Obj carried = labels.build();
        Tree.Builder selector = Tree.object();
        if (!carried.fields().isEmpty()) {
            selector.put("matchLabels", carried);
        }
        return selector.putAll(
                        "matchExpressions",
                        pods.absent().stream()
                                .map(KubernetesPolicy::doesNotExist)
                                .toList())
                .build();
    }

    private static Tree doesNotExist(String key) {
        return Tree.object()
                .put("key", plain(key))
                .put("operator", "DoesNotExist")
                .build();
    }

    private static String plain(String key) {
        return key.startsWith(SOURCE) ? key.substring(SOURCE.length()) : key;
    }

    private static Tree.Obj port(PortProtocol port) {
        return Tree.object()
                .put("port", port.port())
                .put("protocol", port.protocol())
                .build();
    }
}
