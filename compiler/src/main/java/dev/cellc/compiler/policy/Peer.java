package dev.cellc.compiler.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the other end of permitted or forbidden traffic is. */
public sealed interface Peer {

    /** Whoever carries labels. */
    record Labelled(Selector selector) implements Peer {
        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Labelled that && selector.equals(that.selector);
        }

        @Override
        public int hashCode() {
            return selector.hashCode();
        }
    }

    /** An entity. */
    record Named(Entity entity) implements Peer {
        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Named that && entity.equals(that.entity);
        }

        @Override
        public int hashCode() {
            return entity.hashCode();
        }
    }

    /** Addresses outside of the cluster, without some of them. */
    record Addresses(AddressRange range, List<AddressRange> except) implements Peer {

        public Addresses {
            except = List.copyOf(except);
        }
    }

    /** Hosts outside of the cluster whose names match; a pattern may hold {@code *}. */
    record Hosts(String pattern) implements Peer {
        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Hosts that && pattern.equals(that.pattern);
        }

        @Override
        public int hashCode() {
            return pattern.hashCode();
        }
    }

    /** What only a running cluster knows: Services, nodes, groups of a cloud provider. */
    record Unknowable(String field) implements Peer {}
}
