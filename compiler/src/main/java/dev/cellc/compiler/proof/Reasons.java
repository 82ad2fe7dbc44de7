package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.source.Places;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Why traffic passes: the declarations that ask for it, with their places, and the policies that let it. */
final class Reasons {
    private final Universe universe;
    private final PolicyIndex policies;
    private final Places places = new Places();

    Reasons(Universe universe, PolicyIndex policies) {
        this.universe = universe;
        this.policies = policies;
    }

    /** One declaration. */
    List<String> of(String what, Span place) {
        return List.of(what + " (" + places.of(place) + ')');
    }

    List<String> of(Outgoing flow) {
        String name = "connection `" + flow.connection().name().value() + '`';
        List<String> because = new ArrayList<>(of(name, flow.connection().name().span()));
        if (flow instanceof Call call) {
            because.addAll(of(endpoint(call.endpoint()), call.endpoint().name().span()));
        }
        return because;
    }

    List<String> of(Exposure exposure, Endpoint endpoint) {
        String gateway = "gateway `" + exposure.gateway().name() + '`';
        String host = exposure.entrance().hostName();
        List<String> because = new ArrayList<>(of(endpoint(endpoint), exposure.origin()));
        because.add(host.isEmpty() ? gateway : gateway + " under `" + host + '`');
        return because;
    }

    private static String endpoint(Endpoint endpoint) {
        return "endpoint `" + endpoint.name().value() + "` of "
                + endpoint.component().described();
    }

    /** The policies that protect pods, which are all alike. */
    List<String> guarding(PartySet pods) {
        return pods.isEmpty() ? List.of() : names(pods.first(), named -> true, "");
    }

    /** The policies that let a packet out of its senders and in to its receivers, which are all alike. */
    List<String> policies(PartySet senders, PartySet receivers, Packet packet) {
        if (senders.isEmpty() || receivers.isEmpty()) {
            return List.of();
        }
        int from = senders.first();
        int to = receivers.first();
        List<String> names = new ArrayList<>(names(from, named -> letsOut(named, from, to, packet), " (egress)"));
        names.addAll(names(to, named -> letsIn(named, from, to, packet), " (ingress)"));
        return names;
    }

    private boolean letsOut(PolicyIndex.Named policy, int from, int to, Packet packet) {
        return !policy.policy().egress().allow().isEmpty()
                && Verdicts.onEgress(List.of(policy.egress()), universe.index().get(from), universe.index())
                        .permitted(packet)
                        .peers()
                        .contains(to);
    }

    private boolean letsIn(PolicyIndex.Named policy, int from, int to, Packet packet) {
        return !policy.policy().ingress().allow().isEmpty()
                && Verdicts.onIngress(
                                List.of(policy.ingress()), universe.index().get(to), universe.index())
                        .permitted(packet)
                        .peers()
                        .contains(from);
    }

    private List<String> names(int party, Predicate<PolicyIndex.Named> wanted, String direction) {
        return policies.selecting(party).stream()
                .filter(wanted)
                .map(named -> name(named.printed().resource().id()) + direction)
                .distinct()
                .toList();
    }

    private static String name(ResourceId id) {
        return id.kind() + ' ' + (id.namespace().isEmpty() ? "" : id.namespace() + '/') + id.name();
    }
}
