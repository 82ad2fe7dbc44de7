package dev.cellc.compiler.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where calls go that no component answers. */
public sealed interface Destination {

    /** The hosts of a DNS name; {@code *.} in front stands for one label more. */
    record Domain(String name) implements Destination {

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Domain that && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        public boolean isPattern() {
            return name.startsWith("*.");
        }

        /** Whether a host is looked up under this name. */
        public boolean covers(String host) {
            int dot = host.indexOf('.');
            return isPattern() ? dot > 0 && host.substring(dot + 1).equals(name.substring(2)) : host.equals(name);
        }
    }

    /** Addresses outside the cluster. */
    record Addresses(List<IpRange> ranges) implements Destination {

        public Addresses {
            ranges = List.copyOf(ranges);
        }
    }

    /** Pods of the platform. */
    record Pods(String namespace, List<DataPlane.Label> labels) implements Destination {

        public Pods {
            labels = List.copyOf(labels);
        }

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Pods that && namespace.equals(that.namespace) && labels.equals(that.labels);
        }

        @Override
        public int hashCode() {
            return namespace.hashCode() * 31 + labels.hashCode();
        }
    }
}
