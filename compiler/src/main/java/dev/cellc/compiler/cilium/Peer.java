package dev.cellc.compiler.cilium;

import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;

/** The other end of a rule. Cilium takes one kind of peer in a rule, so a rule has one peer here. */
public sealed interface Peer permits EndpointSelector, Peer.Nobody, Peer.World, Peer.Ranges, Peer.Domain {

    /** No one: with it, a rule denies what no other rule allows. */
    record Nobody() implements Peer {}

    /** Every address outside the cluster, and no pod or node of it. */
    record World() implements Peer {}

    /** Address ranges, which never match a pod. */
    record Ranges(List<String> cidrs) implements Peer {

        public Ranges {
            cidrs = List.copyOf(cidrs);
        }
    }

    /** What a DNS name leads to; {@code *} in it stands for one label. */
    record Domain(String name) implements Peer {}

    /** Puts the peer into a rule, where traffic comes from or where it goes to. */
    default void put(Tree.Builder rule, boolean isIngress) {
        if (this instanceof EndpointSelector pods) {
            rule.put(isIngress ? "fromEndpoints" : "toEndpoints", Tree.list(List.of(pods.toTree())));
        } else if (this instanceof World) {
            rule.put(isIngress ? "fromEntities" : "toEntities", Tree.texts(List.of("world")));
        } else if (this instanceof Ranges ranges) {
            List<Tree> cidrs = new ArrayList<>(ranges.cidrs().size());
            for (String cidr : ranges.cidrs()) {
                cidrs.add(Tree.object("cidr", cidr));
            }
            rule.put(isIngress ? "fromCIDRSet" : "toCIDRSet", Tree.list(cidrs));
        } else if (this instanceof Domain domain) {
            String field = domain.name().contains("*") ? "matchPattern" : "matchName";
            rule.put(isIngress ? "fromFQDNs" : "toFQDNs", Tree.list(List.of(Tree.object(field, domain.name()))));
        }
    }
}
