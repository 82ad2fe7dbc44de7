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
 * The two directions of one pod: what its policies permit and what declarations say. Between two borders that any rule
 * or declaration draws all ports are alike, so that one of them speaks for all.
 */
final class Comparison {
    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP", "ICMP");
    private static final int ECHO_REQUEST = 8;

    private final PartyIndex parties;
    private final Party subject;
    private final List<PolicyIndex.Named> policies;
    private final Consumer<Difference> found;

    private Comparison(
            PartyIndex parties, Party subject, List<PolicyIndex.Named> policies, Consumer<Difference> found) {
        this.parties = parties;
        this.subject = subject;
        this.policies = policies;
        this.found = found;
    }

    /** {@code policies} are those that select the subject. */
    static void compare(
            PartyIndex parties,
            Party subject,
            List<PolicyIndex.Named> policies,
            Declared declared,
            Consumer<Difference> found) {
        Comparison comparison = new Comparison(parties, subject, policies, found);
        List<Policy> rules = policies.stream().map(PolicyIndex.Named::policy).toList();
        comparison.compare(Verdicts.onIngress(rules, subject, parties), declared.ingress(), true);
        comparison.compare(Verdicts.onEgress(rules, subject, parties), declared.egress(), false);
    }

    private void compare(Verdicts verdicts, List<Allowance> declared, boolean ingress) {
        BitSet permitted = new BitSet(parties.parties().size());
        BitSet expected = new BitSet(parties.parties().size());
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
                    report(permitted, expected, packet, ingress);
                    return;
                }
            }
        }
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

    private void report(BitSet permitted, BitSet expected, Packet packet, boolean ingress) {
        BitSet difference = (BitSet) permitted.clone();
        difference.xor(expected);
        int first = difference.nextSetBit(0);
        String peer = parties.get(first).name();
        found.accept(new Difference(
                ingress ? peer : subject.name(),
                ingress ? subject.name() : peer,
                packet.protocol() + ' ' + packet.port(),
                permitted.get(first),
                policies.stream().map(named -> named.policy().name()).toList(),
                policies.stream()
                        .map(PolicyIndex.Named::printed)
                        .filter(printed -> printed.resource().origin().isTemplate())
                        .findFirst()
                        .orElse(null)));
    }
}
