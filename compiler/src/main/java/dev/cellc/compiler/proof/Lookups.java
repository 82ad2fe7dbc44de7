package dev.cellc.compiler.proof;

import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Peer;
import dev.cellc.compiler.policy.Ports;
import dev.cellc.compiler.proof.Rules.Rule;
import java.util.ArrayList;
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
    private final List<Rules> said;

    private Lookups(Universe universe, Party subject, List<Rules> said) {
        this.universe = universe;
        this.subject = subject;
        this.said = said;
    }

    /** The first one of a pod that asks any of the resolvers; {@code said} is what policies say of its egress. */
    static Optional<Unread> unread(
            Universe universe, Party subject, List<Rules> said, List<DataPlane.PlatformPods> resolvers) {
        return new Lookups(universe, subject, said).unread(resolvers);
    }

    private Optional<Unread> unread(List<DataPlane.PlatformPods> resolvers) {
        for (String name : names()) {
            for (DataPlane.PlatformPods each : resolvers) {
                Optional<Unread> unread = unread(name, each);
                if (unread.isPresent()) {
                    return unread;
                }
            }
        }
        return Optional.empty();
    }

    /** Those that it may call, each once. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        // by index: most pods call none, and all come by here
        for (int i = 0; i < said.size(); i++) {
            List<Rule> rules = said.get(i).allow();
            for (int k = 0; k < rules.size(); k++) {
                addNames(rules.get(k).entry().peers(), names);
            }
        }
        return names;
    }

    private static void addNames(List<Peer> peers, List<String> names) {
        for (int i = 0; i < peers.size(); i++) {
            if (peers.get(i) instanceof Peer.Hosts hosts && !names.contains(hosts.pattern())) {
                names.add(hosts.pattern());
            }
        }
    }

    private Optional<Unread> unread(String name, DataPlane.PlatformPods resolvers) {
        PartySet pods = universe.platform(resolvers);
        for (int port : resolvers.ports()) {
            for (String protocol : PROTOCOLS) {
                Packet packet = new Packet(protocol, port, null);
                if (said.stream()
                        .flatMap(rules -> rules.allow().stream())
                        .noneMatch(rule -> reads(rule, name, packet, pods))) {
                    return Optional.of(new Unread(name, protocol, port));
                }
            }
        }
        return Optional.empty();
    }

    private boolean reads(Rule rule, String name, Packet packet, PartySet resolvers) {
        return rule.entry().ports().stream().anyMatch(ports -> reads(ports, name, packet))
                && resolvers.without(rule.peers()).isEmpty();
    }

    private boolean reads(Ports ports, String name, Packet packet) {
        return ports.ranges().stream().anyMatch(range -> Matching.isPort(range, packet, subject))
                && ports.names().stream().anyMatch(pattern -> Matching.coversHosts(pattern, name));
    }
}
