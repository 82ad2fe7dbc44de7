package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.resource.Printed;
import dev.cellc.compiler.source.Batch;
import java.util.ArrayList;
import java.util.List;

/** The policies that are in force, by the parties that they select. */
final class PolicyIndex {
    private static final int MANY = 200;

    /** A policy, whom it means in each direction, and the object that it stands in. */
    record Named(Policy policy, Rules ingress, Rules egress, Printed printed) {}

    private final List<List<Named>> selecting = new ArrayList<>();

    private PolicyIndex(ClusterObjects objects, PartyIndex parties) {
        parties.parties().forEach(party -> selecting.add(new ArrayList<>()));
        new Batch<>(objects.policies(), MANY)
                .map(object -> selected(object, parties))
                .forEach(all -> all.forEach(this::file));
    }

    /** A policy and whom it protects. */
    private record Selected(Named named, PartySet pods) {}

    private static List<Selected> selected(ClusterObject.PolicyObject object, PartyIndex parties) {
        List<Selected> all = new ArrayList<>();
        for (Policy policy : object.reading().policies()) {
            Named named = new Named(
                    policy, Rules.of(policy.ingress(), parties), Rules.of(policy.egress(), parties), object.printed());
            all.add(new Selected(named, parties.matching(policy.subject())));
        }
        return all;
    }

    private void file(Selected selected) {
        selected.pods().forEach(number -> selecting.get(number).add(selected.named()));
    }

    static PolicyIndex of(ClusterObjects objects, PartyIndex parties) {
        return new PolicyIndex(objects, parties);
    }

    List<Named> selecting(int party) {
        return selecting.get(party);
    }
}
