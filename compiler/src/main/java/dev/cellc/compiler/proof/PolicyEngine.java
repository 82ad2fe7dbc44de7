package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.policy.Traffic;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Decides about traffic as Cilium does in its enforcement mode {@code default}: CiliumNetworkPolicy,
 * CiliumClusterwideNetworkPolicy and NetworkPolicy together.
 */
public final class PolicyEngine {
    private final List<Policy> policies;

    private PolicyEngine(List<Policy> policies) {
        this.policies = policies;
    }

    /** What becomes of a policy object: rules that are enforced, or the reasons why Cilium refuses the whole of it. */
    public record Reading(List<Policy> policies, List<String> reasons) {

        public Reading {
            policies = List.copyOf(policies);
            reasons = List.copyOf(reasons);
        }

        public boolean isAccepted() {
            return reasons.isEmpty();
        }
    }

    /** A pod as policies see it: of its labels and its namespace's, those that make up its network identity. */
    public static Party.Pod pod(
            String name,
            String namespace,
            SortedMap<String, String> labels,
            SortedMap<String, String> namespaceLabels,
            List<Party.NamedPort> ports) {
        return new Party.Pod(name, namespace, Identities.of(namespace, labels, namespaceLabels, ""), ports);
    }

    /** Reads a policy object; what is no policy has no rules. */
    public static Reading read(YamlNode.Mapping object) {
        List<String> reasons = new ArrayList<>();
        List<Policy> policies =
                isKubernetes(object) ? KubernetesReader.read(object, reasons) : CiliumReader.read(object, reasons);
        return new Reading(reasons.isEmpty() ? policies : List.of(), reasons);
    }

    private static boolean isKubernetes(YamlNode.Mapping object) {
        return Nodes.text(object.get("kind")).equals("NetworkPolicy");
    }

    /** An engine that enforces the accepted ones. */
    public static PolicyEngine of(List<Reading> readings) {
        List<Policy> policies = new ArrayList<>();
        readings.forEach(reading -> policies.addAll(reading.policies()));
        return new PolicyEngine(List.copyOf(policies));
    }

    /** Whether the sender may send it and the receiver may receive it. */
    public boolean allows(Traffic traffic) {
        return Decision.onEgress(policies, traffic) && Decision.onIngress(policies, traffic);
    }
}
