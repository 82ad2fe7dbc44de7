package dev.cellc.compiler.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The peers of a packet, as the sets that are allowed and those that are denied in spite of it. */
final class Permitted {
    private final List<PartySet> allowed = new ArrayList<>();
    private final List<PartySet> denied = new ArrayList<>();

    void allow(PartySet peers) {
        if (!peers.isEmpty()) {
            allowed.add(peers);
        }
    }

    void deny(PartySet peers) {
        denied.add(peers);
    }

    PartySet peers() {
        BitSet peers = new BitSet();
        allowed.forEach(set -> set.addTo(peers));
        denied.forEach(set -> set.removeFrom(peers));
        return PartySet.of(peers);
    }

    /** Whether exactly those are left who are in any of the sets; mostly the sets themselves are the same. */
    boolean isUnionOf(List<PartySet> expected) {
        boolean haveSameSets = denied.isEmpty() && allowed.containsAll(expected) && expected.containsAll(allowed);
        return haveSameSets || peers().equals(PartySet.union(expected));
    }
}
