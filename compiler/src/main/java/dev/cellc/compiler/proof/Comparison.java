package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.policy.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The two directions of each pod: what its policies permit and what declarations say. Between two borders that any rule
 * or declaration draws all ports are alike, so that one of them speaks for all.
 */
final class Comparison {
    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP", "ICMP");
    private static final int ECHO_REQUEST = 8;

    private final Universe universe;
    private final PolicyIndex policies;
    private final Consumer<Difference> found;
    private final RequestComparison requests;

    /** {@code requests} may be shared with others. */
    Comparison(Universe universe, PolicyIndex policies, RequestComparison requests, Consumer<Difference> found) {
        this.universe = universe;
        this.policies = policies;
        this.requests = requests;
        this.found = found;
    }

    void compare(PartySet pods, Declared declared) {
        pods.forEach(pod -> compare(pod, declared));
    }

    private void compare(int pod, Declared declared) {
        PartyIndex parties = universe.index();
        Party subject = parties.get(pod);
        List<Rules> ingress = new ArrayList<>();
        List<Rules> egress = new ArrayList<>();
        for (PolicyIndex.Named named : policies.selecting(pod)) {
            ingress.add(named.ingress());
            egress.add(named.egress());
        }
        compare(pod, Verdicts.onIngress(ingress, subject, parties), declared.ingress());
        compare(pod, Verdicts.onEgress(egress, subject, parties), declared.egress());
        Lookups.unread(universe, subject, egress, declared.resolvers()).ifPresent(lookup -> report(pod, lookup));
    }

    private void compare(int pod, Verdicts verdicts, List<Allowance> declared) {
        if (verdicts.restate(declared)) {
            return;
        }
        boolean readsRequests = verdicts.readsRequests() || declaresRequests(declared);
        for (String protocol : PROTOCOLS) {
            for (int port : ports(verdicts, declared, protocol)) {
                Packet packet = new Packet(protocol, port, null);
                Permitted permitted = verdicts.permitted(packet);
                List<PartySet> expected = expected(declared, packet);
                if (!permitted.isUnionOf(expected)) {
                    report(pod, verdicts, permitted.peers(), PartySet.union(expected), packet);
                    return;
                }
                if (readsRequests && protocol.equals("TCP") && reportsRequest(pod, verdicts, declared, packet)) {
                    return;
                }
            }
        }
    }

    private static boolean declaresRequests(List<Allowance> declared) {
        for (Allowance allowance : declared) {
            if (!allowance.requests().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<PartySet> expected(List<Allowance> declared, Packet packet) {
        List<PartySet> expected = new ArrayList<>();
        for (Allowance allowance : declared) {
            if (!allowance.peers().isEmpty() && allowance.covers(packet.protocol(), packet.port())) {
                expected.add(allowance.peers());
            }
        }
        return expected;
    }

    private boolean reportsRequest(int pod, Verdicts verdicts, List<Allowance> declared, Packet packet) {
        List<Allowance> covering = declared.stream()
                .filter(allowance -> allowance.covers(packet.protocol(), packet.port()))
                .toList();
        return requests.compare(
                        verdicts.grants(packet),
                        covering,
                        verdicts.permitted(packet).peers())
                .map(difference -> {
                    RequestComparison.Answer answer = difference.answer();
                    String what = port(packet) + " with " + answer.request();
                    report(pod, verdicts.isIngress(), difference.peer(), what, answer.isPermitted());
                    return true;
                })
                .orElse(false);
    }

    private static int[] ports(Verdicts verdicts, List<Allowance> declared, String protocol) {
        Borders ports = new Borders();
        verdicts.addBorders(protocol, ports);
        ports.add(protocol.equals("ICMP") ? ECHO_REQUEST : 1);
        for (Allowance allowance : declared) {
            if (allowance.isOf(protocol)) {
                ports.add(allowance.first(), allowance.last());
            }
        }
        return ports.within(protocol.equals("ICMP") ? 0 : 1, Allowance.MOST);
    }

    private void report(int pod, Verdicts verdicts, PartySet permitted, PartySet expected, Packet packet) {
        PartySet tooMany = permitted.without(expected);
        PartySet tooFew = expected.without(permitted);
        boolean isPermitted = tooFew.isEmpty() || (!tooMany.isEmpty() && tooMany.first() < tooFew.first());
        int peer = isPermitted ? tooMany.first() : tooFew.first();
        report(pod, verdicts.isIngress(), peer, port(packet), isPermitted);
    }

    private static String port(Packet packet) {
        return packet.protocol() + ' ' + packet.port();
    }

    private void report(int pod, boolean ingress, int peer, String what, boolean isPermitted) {
        String subject = universe.index().get(pod).name();
        String other = universe.index().get(peer).name();
        report(pod, ingress ? other : subject, ingress ? subject : other, what, isPermitted);
    }

    private void report(int pod, Lookups.Unread lookup) {
        String what = "whatever port, as the name is never learned: no DNS rule reads its lookups at "
                + lookup.protocol() + ' ' + lookup.port();
        report(pod, universe.index().get(pod).name(), '`' + lookup.name() + '`', what, false);
    }

    private void report(int pod, String from, String to, String what, boolean isPermitted) {
        List<PolicyIndex.Named> selecting = policies.selecting(pod);
        found.accept(new Difference(
                from,
                to,
                what,
                isPermitted,
                selecting.stream().map(named -> named.policy().name()).toList(),
                selecting.stream()
                        .map(PolicyIndex.Named::printed)
                        .filter(printed -> printed.resource().origin().isTemplate())
                        .findFirst()
                        .orElse(null)));
    }
}
