package dev.cellc.compiler.proof;

import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.policy.Entry;
import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Peer;
import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.policy.Ports;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Whether a pod that may call hosts by their names has its lookups read: Cilium learns which addresses a name stands
 * for from the answers that pass its DNS proxy on the way to this very pod.
 */
final class Lookups {
    /** A lookup that is not read, and where. */
    record Unread(String name, String protocol, int port) {}

    private static final List<String> PROTOCOLS = List.of("UDP", "TCP");

    private final Universe universe;
    private final Party subject;
    private final List<Entry> entries;

    private Lookups(Universe universe, Party subject, List<Policy> policies) {
        this.universe = universe;
        this.subject = subject;
        this.entries = policies.stream()
                .flatMap(policy -> policy.egress().allow().stream())
                .toList();
    }

    /** The first one of a pod that asks any of the resolvers; {@code policies} are those that select it. */
    static Optional<Unread> unread(
            Universe universe, Party subject, List<Policy> policies, List<DataPlane.PlatformPods> resolvers) {
        return new Lookups(universe, subject, policies).unread(resolvers);
    }

    private Optional<Unread> unread(List<DataPlane.PlatformPods> resolvers) {
        return entries.stream()
                .flatMap(entry -> entry.peers().stream())
                .filter(Peer.Hosts.class::isInstance)
                .map(peer -> ((Peer.Hosts) peer).pattern())
                .distinct()
                .flatMap(name -> resolvers.stream().flatMap(each -> unread(name, each).stream()))
                .findFirst();
    }

    private Optional<Unread> unread(String name, DataPlane.PlatformPods resolvers) {
        BitSet pods = universe.platform(resolvers);
        for (int port : resolvers.ports()) {
            for (String protocol : PROTOCOLS) {
                Packet packet = new Packet(protocol, port, null);
                if (entries.stream().noneMatch(entry -> reads(entry, name, packet, pods))) {
                    return Optional.of(new Unread(name, protocol, port));
                }
            }
        }
        return Optional.empty();
    }

    private boolean reads(Entry entry, String name, Packet packet, BitSet resolvers) {
        if (entry.ports().stream().noneMatch(ports -> reads(ports, name, packet))) {
            return false;
        }
        BitSet missing = (BitSet) resolvers.clone();
        missing.andNot(
                entry.hasPeers()
                        ? universe.index().matching(entry.peers())
                        : universe.index().everyone());
        return missing.isEmpty();
    }

    private boolean reads(Ports ports, String name, Packet packet) {
        return ports.ranges().stream().anyMatch(range -> Matching.isPort(range, packet, subject))
                && ports.names().stream().anyMatch(pattern -> Matching.coversHosts(pattern, name));
    }
}
