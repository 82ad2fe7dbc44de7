package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Entry;
import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Ports;
import dev.cellc.compiler.policy.Ports.HttpMatch;
import dev.cellc.compiler.policy.Ports.PortRange;
import dev.cellc.compiler.proof.Rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the policies of one pod say about traffic in one direction, for all peers at once: denials first, then
 * permissions, then the default.
 */
final class Verdicts {
    /** What peers may ask for: what matches, or anything where it is open. */
    record Grant(PartySet peers, boolean isOpen, List<HttpMatch> matches) {}

    private final PartyIndex parties;
    private final Party subject;
    private final boolean ingress;
    private final List<Rules> said;

    private Verdicts(PartyIndex parties, Party subject, boolean ingress, List<Rules> said) {
        this.parties = parties;
        this.subject = subject;
        this.ingress = ingress;
        this.said = said;
    }

    /** Who may call the subject; {@code said} is what the policies that select it say about this direction. */
    static Verdicts onIngress(List<Rules> said, Party subject, PartyIndex parties) {
        return new Verdicts(parties, subject, true, said);
    }

    /** Whom the subject may call. */
    static Verdicts onEgress(List<Rules> said, Party subject, PartyIndex parties) {
        return new Verdicts(parties, subject, false, said);
    }

    boolean isIngress() {
        return ingress;
    }

    /** The peers that no policy keeps away: the node that a pod runs on may always call it, for the probes of the kubelet. */
    private PartySet always() {
        return ingress ? parties.localHost() : PartySet.NOBODY;
    }

    private boolean denyByDefault() {
        for (Rules rules : said) {
            if (rules.deniesByDefault()) {
                return true;
            }
        }
        return false;
    }

    /** Whether they say, item for item, what declarations do, so that no packet has to be tried. */
    boolean restate(List<Allowance> declared) {
        return Restatement.is(said, always(), declared);
    }

    /** The peers with which such a packet is exchanged. */
    Permitted permitted(Packet packet) {
        Permitted permitted = new Permitted();
        permitted.allow(denyByDefault() ? always() : parties.everyone());
        for (Rules rules : said) {
            for (Rule rule : rules.allow()) {
                collect(rule, packet, true, permitted::allow);
            }
            for (Rule rule : rules.deny()) {
                collect(rule, packet, false, permitted::deny);
            }
        }
        return permitted;
    }

    /** Whether some permission looks further than ports. */
    boolean readsRequests() {
        for (Rules rules : said) {
            for (Rule rule : rules.allow()) {
                for (Ports ports : rule.entry().ports()) {
                    if (!isOpen(ports)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Who may ask for what in such a connection, which denials do not change. */
    List<Grant> grants(Packet packet) {
        List<Grant> grants = new ArrayList<>();
        grants.add(new Grant(denyByDefault() ? always() : parties.everyone(), true, List.of()));
        for (Rules rules : said) {
            rules.allow().forEach(rule -> addGrants(rule, packet, grants));
        }
        return grants;
    }

    private void addGrants(Rule rule, Packet packet, List<Grant> grants) {
        Entry entry = rule.entry();
        if (!entry.hasPorts() && entry.icmpTypes().isEmpty()) {
            grants.add(new Grant(rule.peers(), true, List.of()));
        }
        for (Ports ports : entry.ports()) {
            collect(rule.peers(), ports, packet, peers -> grants.add(new Grant(peers, isOpen(ports), matches(ports))));
        }
    }

    private static boolean isOpen(Ports ports) {
        return !ports.isHttp() && ports.serverNames().isEmpty();
    }

    private static List<HttpMatch> matches(Ports ports) {
        return ports.serverNames().isEmpty() ? ports.http() : List.of(new HttpMatch("", "", "", true));
    }

    private void collect(Rule rule, Packet packet, boolean judgesRequests, Consumer<PartySet> found) {
        Entry entry = rule.entry();
        if (!entry.icmpTypes().isEmpty()) {
            if (packet.protocol().startsWith("ICMP") && entry.icmpTypes().contains(packet.port())) {
                found.accept(rule.peers());
            }
        } else if (!entry.hasPorts()) {
            found.accept(rule.peers());
        } else {
            for (Ports ports : entry.ports()) {
                if (!judgesRequests || isSatisfied(ports, packet)) {
                    collect(rule.peers(), ports, packet, found);
                }
            }
        }
    }

    private void collect(PartySet peers, Ports ports, Packet packet, Consumer<PartySet> found) {
        if (ports.ranges().isEmpty() && !packet.protocol().startsWith("ICMP")) {
            found.accept(peers);
        }
        for (PortRange range : ports.ranges()) {
            if (!ingress && !range.name().isEmpty()) {
                // the name stands for a port of whoever is called
                found.accept(peers.only(peer -> Matching.isPort(range, packet, parties.get(peer))));
            } else if (Matching.isPort(range, packet, subject)) {
                found.accept(peers);
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

    /** Adds the first port of each range that some rule speaks of, and the first behind it, of one protocol. */
    void addBorders(String protocol, Borders borders) {
        for (Rules rules : said) {
            for (Rule rule : rules.allow()) {
                addBorders(rule.entry(), protocol, borders);
            }
            for (Rule rule : rules.deny()) {
                addBorders(rule.entry(), protocol, borders);
            }
        }
    }

    private void addBorders(Entry entry, String protocol, Borders borders) {
        if (protocol.startsWith("ICMP")) {
            entry.icmpTypes().forEach(borders::add);
        }
        for (Ports ports : entry.ports()) {
            for (PortRange range : ports.ranges()) {
                if (range.protocol().equals("ANY") || range.protocol().equals(protocol)) {
                    addBorders(range, borders);
                }
            }
        }
    }

    private void addBorders(PortRange range, Borders borders) {
        if (range.name().isEmpty()) {
            borders.add(range.first(), range.last());
            return;
        }
        List<Party> receivers = ingress ? List.of(subject) : parties.parties();
        for (Party receiver : receivers) {
            if (receiver instanceof Party.Pod pod) {
                for (Party.NamedPort port : pod.ports()) {
                    if (port.name().equals(range.name())) {
                        borders.add(port.number(), port.number());
                    }
                }
            }
        }
    }
}
