package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Entity;
import dev.cellc.compiler.policy.Entry;
import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Peer;
import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.policy.Ports;
import dev.cellc.compiler.policy.Ports.HttpMatch;
import dev.cellc.compiler.policy.Ports.PortRange;
import dev.cellc.compiler.policy.Section;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * What the policies of one pod say about traffic in one direction, for all peers at once: denials first, then
 * permissions, then the default.
 */
final class Verdicts {
    private static final List<Peer> LOCAL_HOST = List.of(new Peer.Named(Entity.HOST));

    private record Rule(BitSet peers, Entry entry) {}

    /** What peers may ask for: what matches, or anything where it is open. */
    record Grant(BitSet peers, boolean isOpen, List<HttpMatch> matches) {}

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

    boolean isIngress() {
        return ingress;
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
        addPeers(packet, peers);
        return peers;
    }

    /** Adds them to a set that is empty. */
    void addPeers(Packet packet, BitSet peers) {
        if (!deniesByDefault) {
            peers.set(0, parties.parties().size());
        }
        if (ingress) {
            // the node that a pod runs on may always call it, for the probes of the kubelet
            peers.or(parties.matching(LOCAL_HOST));
        }
        for (Rule rule : allow) {
            collect(rule, packet, true, peers::or, peers::set);
        }
        for (Rule rule : deny) {
            collect(rule, packet, false, peers::andNot, peers::clear);
        }
    }

    /** Whether some permission looks further than ports. */
    boolean readsRequests() {
        return allow.stream().flatMap(rule -> rule.entry().ports().stream()).anyMatch(ports -> !isOpen(ports));
    }

    /** Who may ask for what in such a connection, which denials do not change. */
    List<Grant> grants(Packet packet) {
        List<Grant> grants = new ArrayList<>();
        if (!deniesByDefault) {
            grants.add(new Grant(parties.everyone(), true, List.of()));
        }
        if (ingress) {
            grants.add(new Grant(parties.matching(LOCAL_HOST), true, List.of()));
        }
        for (Rule rule : allow) {
            Entry entry = rule.entry();
            if (!entry.hasPorts() && entry.icmpTypes().isEmpty()) {
                grants.add(new Grant(rule.peers(), true, List.of()));
            }
            for (Ports ports : entry.ports()) {
                BitSet peers = new BitSet();
                collect(rule.peers(), ports, packet, peers::or, peers::set);
                grants.add(new Grant(peers, isOpen(ports), matches(ports)));
            }
        }
        return grants;
    }

    private static boolean isOpen(Ports ports) {
        return !ports.isHttp() && ports.serverNames().isEmpty();
    }

    private static List<HttpMatch> matches(Ports ports) {
        return ports.serverNames().isEmpty() ? ports.http() : List.of(new HttpMatch("", "", "", true));
    }

    private void collect(Rule rule, Packet packet, boolean judgesRequests, Consumer<BitSet> all, IntConsumer one) {
        Entry entry = rule.entry();
        if (!entry.icmpTypes().isEmpty()) {
            if (packet.protocol().startsWith("ICMP") && entry.icmpTypes().contains(packet.port())) {
                all.accept(rule.peers());
            }
        } else if (!entry.hasPorts()) {
            all.accept(rule.peers());
        } else {
            for (Ports ports : entry.ports()) {
                if (!judgesRequests || isSatisfied(ports, packet)) {
                    collect(rule.peers(), ports, packet, all, one);
                }
            }
        }
    }

    private void collect(BitSet peers, Ports ports, Packet packet, Consumer<BitSet> all, IntConsumer one) {
        if (ports.ranges().isEmpty() && !packet.protocol().startsWith("ICMP")) {
            all.accept(peers);
        }
        for (PortRange range : ports.ranges()) {
            if (!ingress && !range.name().isEmpty()) {
                // the name stands for a port of whoever is called
                peers.stream()
                        .filter(peer -> Matching.isPort(range, packet, parties.get(peer)))
                        .forEach(one);
            } else if (Matching.isPort(range, packet, subject)) {
                all.accept(peers);
            }
        }
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
