package dev.cellc.compiler.proof;

import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.policy.Policy;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final RequestComparison requests = new RequestComparison();

    Comparison(Universe universe, PolicyIndex policies, Consumer<Difference> found) {
        this.universe = universe;
        this.policies = policies;
        this.found = found;
    }

    void compare(BitSet pods, Declared declared) {
        PartyIndex parties = universe.index();
        pods.stream().forEach(pod -> {
            Party subject = parties.get(pod);
            List<Policy> rules = policies.selecting(pod).stream()
                    .map(PolicyIndex.Named::policy)
                    .toList();
            compare(pod, Verdicts.onIngress(rules, subject, parties), declared.ingress());
            compare(pod, Verdicts.onEgress(rules, subject, parties), declared.egress());
            Lookups.unread(universe, subject, rules, declared.resolvers()).ifPresent(lookup -> report(pod, lookup));
        });
    }

    private void compare(int pod, Verdicts verdicts, List<Allowance> declared) {
        BitSet permitted = new BitSet(universe.index().parties().size());
        BitSet expected = new BitSet(universe.index().parties().size());
        boolean readsRequests = verdicts.readsRequests()
                || declared.stream().anyMatch(allowance -> !allowance.requests().isEmpty());
        for (String protocol : PROTOCOLS) {
            for (int port : ports(verdicts, declared, protocol)) {
                Packet packet = new Packet(protocol, port, null);
                permitted.clear();
                verdicts.addPeers(packet, permitted);
                expected.clear();
                for (Allowance allowance : declared) {
                    if (allowance.covers(protocol, port)) {
                        expected.or(allowance.peers());
                    }
                }
                if (!permitted.equals(expected)) {
                    report(pod, verdicts, permitted, expected, packet);
                    return;
                }
                if (readsRequests && protocol.equals("TCP") && reportsRequest(pod, verdicts, declared, packet)) {
                    return;
                }
            }
        }
    }

    private boolean reportsRequest(int pod, Verdicts verdicts, List<Allowance> declared, Packet packet) {
        List<Allowance> covering = declared.stream()
                .filter(allowance -> allowance.covers(packet.protocol(), packet.port()))
                .toList();
        return requests.compare(verdicts.grants(packet), covering, verdicts.peers(packet))
                .map(difference -> {
                    RequestComparison.Answer answer = difference.answer();
                    String what = port(packet) + " with " + answer.request();
                    report(pod, verdicts.isIngress(), difference.peer(), what, answer.isPermitted());
                    return true;
                })
                .orElse(false);
    }

    private static SortedSet<Integer> ports(Verdicts verdicts, List<Allowance> declared, String protocol) {
        SortedSet<Integer> ports = new TreeSet<>(verdicts.borders(protocol));
        ports.add(protocol.equals("ICMP") ? ECHO_REQUEST : 1);
        for (Allowance allowance : declared) {
            if (allowance.isOf(protocol)) {
                ports.add(allowance.first());
                ports.add(allowance.last() + 1);
            }
        }
        return ports.subSet(protocol.equals("ICMP") ? 0 : 1, Allowance.MOST + 1);
    }

    private void report(int pod, Verdicts verdicts, BitSet permitted, BitSet expected, Packet packet) {
        BitSet difference = (BitSet) permitted.clone();
        difference.xor(expected);
        int first = difference.nextSetBit(0);
        report(pod, verdicts.isIngress(), first, port(packet), permitted.get(first));
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
