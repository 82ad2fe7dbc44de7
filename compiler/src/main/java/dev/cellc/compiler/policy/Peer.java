package dev.cellc.compiler.policy;

import java.util.List;

/** Who the other end of permitted or forbidden traffic is. */
public sealed interface Peer {

    /** Whoever carries labels. */
    record Labelled(Selector selector) implements Peer {}

    /** An entity. */
    record Named(Entity entity) implements Peer {}

    /** Addresses outside of the cluster, without some of them. */
    record Addresses(AddressRange range, List<AddressRange> except) implements Peer {

        public Addresses {
            except = List.copyOf(except);
        }
    }

    /** Hosts outside of the cluster whose names match; a pattern may hold {@code *}. */
    record Hosts(String pattern) implements Peer {}

    /** What only a running cluster knows: Services, nodes, groups of a cloud provider. */
    record Unknowable(String field) implements Peer {}
}
