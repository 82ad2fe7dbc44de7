package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Entity;
import dev.cellc.compiler.policy.Entry;
import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Peer;
import dev.cellc.compiler.policy.Policy;
import dev.cellc.compiler.policy.Ports;
import dev.cellc.compiler.policy.Section;
import dev.cellc.compiler.policy.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the policies of one end say about traffic with the other: denials first, then permissions, then the default. */
final class Decision {
    private final List<Section> sections;
    private final Party peer;
    private final Packet packet;

    /** Whose named ports a rule speaks of: those of the receiver. */
    private final Party receiver;

    private Decision(List<Section> sections, Party peer, Packet packet, Party receiver) {
        this.sections = sections;
        this.peer = peer;
        this.packet = packet;
        this.receiver = receiver;
    }

    static boolean onIngress(List<Policy> policies, Traffic traffic) {
        List<Section> sections = sections(policies, traffic.to(), Policy::ingress);
        Decision decision = new Decision(sections, traffic.from(), traffic.packet(), traffic.to());
        return decision.allows(isLocalHost(traffic.from()));
    }

    static boolean onEgress(List<Policy> policies, Traffic traffic) {
        List<Section> sections = sections(policies, traffic.from(), Policy::egress);
        return new Decision(sections, traffic.to(), traffic.packet(), traffic.to()).allows(false);
    }

    /** Only pods are protected by policies. */
    private static List<Section> sections(List<Policy> policies, Party end, Function<Policy, Section> side) {
        List<Section> sections = new ArrayList<>();
        if (end instanceof Party.Pod pod) {
            for (Policy policy : policies) {
                if (policy.subject().matches(pod.labels())) {
                    sections.add(side.apply(policy));
                }
            }
        }
        return sections;
    }

    /** The node that a pod runs on may always call it, for the probes of the kubelet. */
    private static boolean isLocalHost(Party party) {
        return party instanceof Party.Reserved reserved && reserved.entity() == Entity.HOST;
    }

    private boolean allows(boolean isLocalHost) {
        List<Ports> matching = new ArrayList<>();
        boolean allowed = false;
        boolean unrestricted = false;
        boolean deniesByDefault = false;
        for (Section section : sections) {
            if (section.deny().stream().anyMatch(this::matches)) {
                return false;
            }
            deniesByDefault |= section.deniesByDefault();
            for (Entry entry : section.allow()) {
                if (matches(entry)) {
                    allowed = true;
                    List<Ports> ports =
                            entry.ports().stream().filter(this::matches).toList();
                    unrestricted |= ports.isEmpty() || ports.stream().anyMatch(each -> !restricts(each));
                    matching.addAll(ports);
                }
            }
        }
        if (isLocalHost || !deniesByDefault) {
            return true;
        }
        return allowed && (unrestricted || matching.stream().anyMatch(this::satisfies));
    }

    private boolean matches(Entry entry) {
        if (entry.isEmpty() || (entry.hasPeers() && entry.peers().stream().noneMatch(this::isPeer))) {
            return false;
        }
        if (!entry.icmpTypes().isEmpty()) {
            return packet.protocol().startsWith("ICMP") && entry.icmpTypes().contains(packet.port());
        }
        return !entry.hasPorts() || entry.ports().stream().anyMatch(this::matches);
    }

    private boolean isPeer(Peer candidate) {
        return Matching.isPeer(candidate, peer);
    }

    private boolean matches(Ports ports) {
        return ports.ranges().isEmpty()
                ? !packet.protocol().startsWith("ICMP")
                : ports.ranges().stream().anyMatch(range -> Matching.isPort(range, packet, receiver));
    }

    private static boolean restricts(Ports ports) {
        return ports.isHttp() || !ports.serverNames().isEmpty();
    }

    /** A connection without a request that is known is judged by its port alone. */
    private boolean satisfies(Ports ports) {
        Packet.Request request = packet.request();
        if (request == null) {
            return true;
        }
        boolean named = ports.serverNames().isEmpty() || ports.serverNames().contains(request.host());
        return named
                && (!ports.isHttp() || ports.http().stream().anyMatch(match -> Matching.isRequest(match, request)));
    }
}
