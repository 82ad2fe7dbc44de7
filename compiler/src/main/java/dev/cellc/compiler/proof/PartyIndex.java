package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Label;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Peer;
import dev.cellc.compiler.policy.Requirement;
import dev.cellc.compiler.policy.Requirement.Operator;
import dev.cellc.compiler.policy.Selector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbered parties, found by their labels: a selector looks only at those that carry one of the labels it demands. */
final class PartyIndex {
    private record LabelValue(String key, String value) {}

    private final List<Party> parties;
    private final Map<LabelValue, List<Integer>> carriers = new LinkedHashMap<>();
    private final Map<Peer, BitSet> answers = new LinkedHashMap<>();

    private PartyIndex(List<Party> parties) {
        this.parties = List.copyOf(parties);
        for (int number = 0; number < parties.size(); number++) {
            for (Label label : Matching.labels(parties.get(number))) {
                carriers.computeIfAbsent(new LabelValue(label.key(), label.value()), key -> new ArrayList<>())
                        .add(number);
            }
        }
    }

    static PartyIndex of(List<Party> parties) {
        return new PartyIndex(parties);
    }

    List<Party> parties() {
        return parties;
    }

    Party get(int number) {
        return parties.get(number);
    }

    BitSet everyone() {
        BitSet everyone = new BitSet(parties.size());
        everyone.set(0, parties.size());
        return everyone;
    }

    /** Those that are any of the peers; the answer must not be changed. */
    BitSet matching(List<Peer> peers) {
        if (peers.size() == 1) {
            return matching(peers.get(0));
        }
        BitSet all = new BitSet();
        peers.forEach(peer -> all.or(matching(peer)));
        return all;
    }

    private BitSet matching(Peer peer) {
        return answers.computeIfAbsent(peer, this::find);
    }

    private BitSet find(Peer peer) {
        if (peer instanceof Peer.Labelled labelled) {
            return matching(labelled.selector());
        }
        BitSet found = new BitSet();
        for (int number = 0; number < parties.size(); number++) {
            if (Matching.isPeer(peer, parties.get(number))) {
                found.set(number);
            }
        }
        return found;
    }

    BitSet matching(Selector selector) {
        BitSet found = new BitSet();
        for (int number : candidates(selector)) {
            if (selector.matches(Matching.labels(parties.get(number)))) {
                found.set(number);
            }
        }
        return found;
    }

    /** The carriers of the rarest value that is demanded; a demand for one of several values narrows nothing down. */
    private List<Integer> candidates(Selector selector) {
        List<Integer> fewest = null;
        for (Requirement requirement : selector.requirements()) {
            if (requirement.operator() == Operator.IN && requirement.values().size() == 1) {
                LabelValue wanted =
                        new LabelValue(requirement.key(), requirement.values().get(0));
                List<Integer> found = carriers.getOrDefault(wanted, List.of());
                fewest = fewest == null || found.size() < fewest.size() ? found : fewest;
            }
        }
        return fewest == null ? everyone().stream().boxed().toList() : fewest;
    }
}
