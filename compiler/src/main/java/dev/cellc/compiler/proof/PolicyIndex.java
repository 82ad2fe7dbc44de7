package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.resource.Printed;
import java.util.ArrayList;
import java.util.List;

/** The policies that are in force, by the parties that they select. */
final class PolicyIndex {
    /** A policy, whom it means in each direction, and the object that it stands in. */
    record Named(Policy policy, Rules ingress, Rules egress, Printed printed) {}

    private final List<List<Named>> selecting = new ArrayList<>();

    private PolicyIndex(ClusterObjects objects, PartyIndex parties) {
        parties.parties().forEach(party -> selecting.add(new ArrayList<>()));
        for (ClusterObject.PolicyObject object : objects.policies()) {
            for (Policy policy : object.reading().policies()) {
                Named named = new Named(
                        policy,
                        Rules.of(policy.ingress(), parties),
                        Rules.of(policy.egress(), parties),
                        object.printed());
                parties.matching(policy.subject()).stream()
                        .forEach(number -> selecting.get(number).add(named));
            }
        }
    }

    static PolicyIndex of(ClusterObjects objects, PartyIndex parties) {
        return new PolicyIndex(objects, parties);
    }

    List<Named> selecting(int party) {
        return selecting.get(party);
    }
}
