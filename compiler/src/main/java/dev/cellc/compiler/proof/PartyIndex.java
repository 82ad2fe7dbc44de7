package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Entity;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Peer;
import dev.cellc.compiler.policy.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbered parties, and which of them are meant by the peers that policies name. */
final class PartyIndex {
    private final List<Party> parties;
    private final LabelIndex labels;
    private final PartySet localHost;
    private final Map<Peer, PartySet> others = new ConcurrentHashMap<>();

    private PartyIndex(List<Party> parties) {
        this.parties = List.copyOf(parties);
        this.labels = new LabelIndex(this.parties);
        this.localHost = find(new Peer.Named(Entity.HOST));
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

    PartySet everyone() {
        return labels.everyone();
    }

    /** The node that a pod runs on. */
    PartySet localHost() {
        return localHost;
    }

    /** Those that are any of the peers. */
    PartySet matching(List<Peer> peers) {
        if (peers.size() == 1) {
            return matching(peers.get(0));
        }
        List<PartySet> all = new ArrayList<>();
        peers.forEach(peer -> all.add(matching(peer)));
        return PartySet.union(all);
    }

    private PartySet matching(Peer peer) {
        return peer instanceof Peer.Labelled labelled
                ? matching(labelled.selector())
                : others.computeIfAbsent(peer, this::find);
    }

    PartySet matching(Selector selector) {
        return labels.matching(selector);
    }

    private PartySet find(Peer peer) {
        return everyone().only(number -> Matching.isPeer(peer, parties.get(number)));
    }
}
