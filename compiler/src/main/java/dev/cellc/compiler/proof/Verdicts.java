package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Entity;
import dev.cellc.compiler.policy.Entry;
import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Peer;
import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.policy.Ports;
import dev.cellc.compiler.policy.Ports.PortRange;
import dev.cellc.compiler.policy.Section;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the policies of one pod say about traffic in one direction, for all peers at once: denials first, then
 * permissions, then the default.
 */
final class Verdicts {
    private static final List<Peer> LOCAL_HOST = List.of(new Peer.Named(Entity.HOST));

    private record Rule(BitSet peers, Entry entry) {}

    private final PartyIndex parties;
    private final Party subject;
    private final boolean ingress;
    private final List<Rule> allow = new ArrayList<>();
    private final List<Rule> deny = new ArrayList<>();
    private boolean deniesByDefault;

    private Verdicts(PartyIndex parties, Party subject, boolean ingress, List<Section> sections) {
        this.parties = parties;
        this.subject = subject;
        this.ingress = ingress;
        for (Section section : sections) {
            deniesByDefault |= section.deniesByDefault();
            section.allow().forEach(entry -> add(entry, allow));
            section.deny().forEach(entry -> add(entry, deny));
        }
    }

    /** Who may call the subject; {@code policies} are those that select it. */
    static Verdicts onIngress(List<Policy> policies, Party subject, PartyIndex parties) {
        return new Verdicts(
                parties, subject, true, policies.stream().map(Policy::ingress).toList());
    }

    /** Whom the subject may call. */
    static Verdicts onEgress(List<Policy> policies, Party subject, PartyIndex parties) {
        return new Verdicts(
                parties, subject, false, policies.stream().map(Policy::egress).toList());
    }

    private void add(Entry entry, List<Rule> rules) {
        if (!entry.isEmpty()) {
            BitSet peers = entry.hasPeers() ? parties.matching(entry.peers()) : parties.everyone();
            rules.add(new Rule(peers, entry));
        }
    }

    /** The peers with which such a packet is exchanged. */
    BitSet peers(Packet packet) {
        BitSet peers = new BitSet();
        if (!deniesByDefault) {
            peers = parties.everyone();
        }
        if (ingress) {
            // the node that a pod runs on may always call it, for the probes of the kubelet
            peers.or(parties.matching(LOCAL_HOST));
        }
        for (Rule rule : allow) {
            peers.or(matching(rule, packet, true));
        }
        for (Rule rule : deny) {
            peers.andNot(matching(rule, packet, false));
        }
        return peers;
    }

    private BitSet matching(Rule rule, Packet packet, boolean judgesRequests) {
        Entry entry = rule.entry();
        if (!entry.icmpTypes().isEmpty()) {
            boolean fits =
                    packet.protocol().startsWith("ICMP") && entry.icmpTypes().contains(packet.port());
            return fits ? rule.peers() : new BitSet();
        }
        if (!entry.hasPorts()) {
            return rule.peers();
        }
        BitSet matching = new BitSet();
        for (Ports ports : entry.ports()) {
            if (!judgesRequests || isSatisfied(ports, packet)) {
                matching.or(matching(rule.peers(), ports, packet));
            }
        }
        return matching;
    }

    private BitSet matching(BitSet peers, Ports ports, Packet packet) {
        if (ports.ranges().isEmpty()) {
            return packet.protocol().startsWith("ICMP") ? new BitSet() : peers;
        }
        BitSet matching = new BitSet();
        for (PortRange range : ports.ranges()) {
            if (ingress || range.name().isEmpty()) {
                if (Matching.isPort(range, packet, subject)) {
                    return peers;
                }
            } else {
                // the name stands for a port of whoever is called
                peers.stream()
                        .filter(peer -> Matching.isPort(range, packet, parties.get(peer)))
                        .forEach(matching::set);
            }
        }
        return matching;
    }

    /** A connection without a request that is known is judged by its port alone. */
    private static boolean isSatisfied(Ports ports, Packet packet) {
        Packet.Request request = packet.request();
        if (request == null) {
            return true;
        }
        boolean named = ports.serverNames().isEmpty() || ports.serverNames().contains(request.host());
        return named
                && (!ports.isHttp() || ports.http().stream().anyMatch(match -> Matching.isRequest(match, request)));
    }

    /** The first port of each range that some rule speaks of, and the first behind it, of one protocol. */
    List<Integer> borders(String protocol) {
        List<Integer> borders = new ArrayList<>();
        for (List<Rule> rules : List.of(allow, deny)) {
            for (Rule rule : rules) {
                borders.addAll(protocol.startsWith("ICMP") ? rule.entry().icmpTypes() : List.of());
                for (Ports ports : rule.entry().ports()) {
                    ports.ranges().forEach(range -> addBorders(range, protocol, borders));
                }
            }
        }
        return borders;
    }

    private void addBorders(PortRange range, String protocol, List<Integer> borders) {
        if (!range.protocol().equals("ANY") && !range.protocol().equals(protocol)) {
            return;
        }
        if (range.name().isEmpty()) {
            borders.add(range.first());
            borders.add(range.last() + 1);
            return;
        }
        List<Party> receivers = ingress ? List.of(subject) : parties.parties();
        for (Party receiver : receivers) {
            if (receiver instanceof Party.Pod pod) {
                for (Party.NamedPort port : pod.ports()) {
                    if (port.name().equals(range.name())) {
                        borders.add(port.number());
                        borders.add(port.number() + 1);
                    }
                }
            }
        }
    }
}
