package dev.cellc.compiler.policy;

import java.util.List;

/**
 * One item of a policy's lists. Nobody is a peer of an entry whose list of peers is there and empty; everybody is one
 * where it is absent and ports are given; an entry without either matches nothing.
 */
public record Entry(boolean hasPeers, List<Peer> peers, boolean hasPorts, List<Ports> ports, List<Integer> icmpTypes) {

    public Entry {
        peers = List.copyOf(peers);
        ports = List.copyOf(ports);
        icmpTypes = List.copyOf(icmpTypes);
    }

    /** Whether the entry says anything about who or where. */
    public boolean isEmpty() {
        return !hasPeers && !hasPorts && icmpTypes.isEmpty();
    }
}
