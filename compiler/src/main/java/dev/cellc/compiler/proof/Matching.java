package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.AddressRange;
import dev.cellc.compiler.policy.Entity;
import dev.cellc.compiler.policy.Label;
import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Peer;
import dev.cellc.compiler.policy.Ports.HttpMatch;
import dev.cellc.compiler.policy.Ports.PortRange;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether the parts of a rule fit the parts of traffic. */
final class Matching {
    private static final List<String> ANY_PROTOCOL = List.of("TCP", "UDP", "SCTP");
    private static final String WITHIN_A_LABEL = "[-a-zA-Z0-9_]*";

    private Matching() {}

    static boolean isPeer(Peer peer, Party party) {
        if (peer instanceof Peer.Labelled labelled) {
            return labelled.selector().matches(labels(party));
        }
        if (peer instanceof Peer.Named named) {
            return named.entity().holds(entity(party));
        }
        return party instanceof Party.Outside outside && isOutside(peer, outside);
    }

    static List<Label> labels(Party party) {
        return party instanceof Party.Pod pod
                ? pod.labels()
                : List.of(new Label(Label.RESERVED, entity(party).text(), ""));
    }

    /** What group of Cilium's a party belongs to; a pod belongs to none but its cluster. */
    private static Entity entity(Party party) {
        if (party instanceof Party.Reserved reserved) {
            return reserved.entity();
        }
        return party instanceof Party.Pod ? Entity.CLUSTER : Entity.WORLD;
    }

    private static boolean isOutside(Peer peer, Party.Outside outside) {
        if (peer instanceof Peer.Addresses addresses) {
            return outside.addresses().stream().anyMatch(address -> isWithin(addresses, address));
        }
        return peer instanceof Peer.Hosts hosts
                && outside.hosts().stream().anyMatch(host -> isHost(hosts.pattern(), host));
    }

    private static boolean isWithin(Peer.Addresses addresses, AddressRange address) {
        return addresses.range().contains(address)
                && addresses.except().stream().noneMatch(except -> except.contains(address));
    }

    private static boolean isHost(String pattern, String host) {
        return host(pattern).matcher(plain(host)).matches();
    }

    /** Whether the one pattern matches what the other does, which may be a name. */
    static boolean coversHosts(String pattern, String other) {
        return plain(pattern).equals(plain(other))
                || (isHost(pattern, other.replace("*", "a")) && isHost(pattern, other.replace("*", "z-9")));
    }

    private static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** A star stands for anything within one label, two stars in front for any number of labels, and one alone for all. */
    private static Pattern host(String pattern) {
        String text = plain(pattern);
        if (text.equals("*")) {
            return Pattern.compile(".*");
        }
        String expression = text.startsWith("**.") ? "([-a-zA-Z0-9_]+\\.)+" + quoted(text.substring(3)) : quoted(text);
        return Pattern.compile(expression);
    }

    private static String quoted(String text) {
        return text.replace(".", "\\.").replace("*", WITHIN_A_LABEL);
    }

    static boolean isPort(PortRange range, Packet packet, Party receiver) {
        boolean protocol = range.protocol().equals("ANY")
                ? ANY_PROTOCOL.contains(packet.protocol())
                : range.protocol().equals(packet.protocol());
        if (!protocol || range.name().isEmpty()) {
            return protocol && packet.port() >= range.first() && packet.port() <= range.last();
        }
        // a name that the receiver does not know is no port at all
        return receiver instanceof Party.Pod pod
                && pod.ports().stream()
                        .anyMatch(port -> port.name().equals(range.name()) && port.number() == packet.port());
    }

    static boolean isRequest(HttpMatch match, Packet.Request request) {
        return isWhole(match.method(), request.method())
                && isWhole(match.path(), request.path())
                && isWhole(match.host(), request.host());
    }

    private static boolean isWhole(String expression, String text) {
        return expression.isEmpty() || Pattern.matches(expression, text);
    }
}
