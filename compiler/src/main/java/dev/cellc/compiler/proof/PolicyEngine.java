package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Label;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.policy.Section;
import dev.cellc.compiler.policy.Traffic;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Decides about traffic as Cilium does in its enforcement mode {@code default}: CiliumNetworkPolicy,
 * CiliumClusterwideNetworkPolicy and NetworkPolicy together.
 */
final class PolicyEngine {
    private final List<Policy> policies;

    private PolicyEngine(List<Policy> policies) {
        this.policies = policies;
    }

    /**
     * What becomes of a policy object: rules that are enforced, or the reasons why Cilium refuses the whole of it; and
     * the fields that nobody reads, without which it means something else.
     */
    record Reading(List<Policy> policies, List<String> reasons, List<String> dropped) {

        Reading {
            policies = List.copyOf(policies);
            reasons = List.copyOf(reasons);
            dropped = List.copyOf(dropped);
        }
    }

    /** A pod as policies see it: of its labels and its namespace's, those that make up its network identity. */
    static Party.Pod pod(
            String name,
            String namespace,
            SortedMap<String, String> labels,
            SortedMap<String, String> namespaceLabels,
            List<Party.NamedPort> ports) {
        List<Label> ofNamespace = Identities.ofNamespace(namespaceLabels);
        return Identities.pod(name, namespace, new Identities().ofPod(labels), ofNamespace, ports);
    }

    /** Reads a policy object; what is no policy has no rules. */
    static Reading read(YamlNode.Mapping object) {
        List<String> reasons = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        List<Policy> policies = isKubernetes(object)
                ? KubernetesReader.read(object, reasons)
                : CiliumReader.read(object, reasons, dropped);
        return new Reading(reasons.isEmpty() ? policies : List.of(), reasons, dropped);
    }

    private static boolean isKubernetes(YamlNode.Mapping object) {
        return Nodes.text(object.get("kind")).equals("NetworkPolicy");
    }

    /** An engine that enforces the accepted ones. */
    static PolicyEngine of(List<Reading> readings) {
        List<Policy> policies = new ArrayList<>();
        readings.forEach(reading -> policies.addAll(reading.policies()));
        return new PolicyEngine(List.copyOf(policies));
    }

    /** Whether the sender may send it and the receiver may receive it. */
    boolean allows(Traffic traffic) {
        PartyIndex ends = PartyIndex.of(List.of(traffic.from(), traffic.to()));
        return leaves(traffic, ends) && arrives(traffic, ends);
    }

    private boolean leaves(Traffic traffic, PartyIndex ends) {
        return Verdicts.onEgress(said(traffic.from(), Policy::egress, ends), traffic.from(), ends)
                .permitted(traffic.packet())
                .peers()
                .contains(1);
    }

    private boolean arrives(Traffic traffic, PartyIndex ends) {
        return Verdicts.onIngress(said(traffic.to(), Policy::ingress, ends), traffic.to(), ends)
                .permitted(traffic.packet())
                .peers()
                .contains(0);
    }

    /** Only pods are protected by policies. */
    private List<Rules> said(Party end, Function<Policy, Section> direction, PartyIndex ends) {
        return end instanceof Party.Pod pod
                ? policies.stream()
                        .filter(policy -> policy.subject().matches(pod.labels()))
                        .map(policy -> Rules.of(direction.apply(policy), ends))
                        .toList()
                : List.of();
    }
}
