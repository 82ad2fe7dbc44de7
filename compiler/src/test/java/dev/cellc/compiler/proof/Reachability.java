package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.policy.Party;
import dev.cellc.compiler.resource.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Who exchanges packets with the pods of a namespace, whatever is declared. */
final class Reachability {
    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP", "ICMP");

    private Reachability() {}

    /** The peers of each pod, direction, protocol and port, as text. */
    static List<String> of(List<Plane> planes, List<Printed> objects, String namespace, SortedSet<Integer> ports) {
        ClusterObjects cluster = ClusterObjects.read(objects);
        PartyIndex parties = PartyIndex.of(Inhabitants.of(cluster, planes));
        PolicyIndex policies = PolicyIndex.of(cluster, parties);
        List<String> peers = new ArrayList<>();
        for (int number = 0; number < parties.parties().size(); number++) {
            if (parties.get(number) instanceof Party.Pod pod && pod.namespace().equals(namespace)) {
                List<PolicyIndex.Named> said = policies.selecting(number);
                List<Rules> ingress =
                        said.stream().map(PolicyIndex.Named::ingress).toList();
                List<Rules> egress =
                        said.stream().map(PolicyIndex.Named::egress).toList();
                for (String protocol : PROTOCOLS) {
                    for (int port : ports) {
                        Packet packet = new Packet(protocol, port, null);
                        String what = pod.name() + ' ' + protocol + ' ' + port;
                        peers.add(what + " in "
                                + Verdicts.onIngress(ingress, pod, parties)
                                        .permitted(packet)
                                        .peers());
                        peers.add(what + " out "
                                + Verdicts.onEgress(egress, pod, parties)
                                        .permitted(packet)
                                        .peers());
                    }
                }
            }
        }
        return peers;
    }
}
