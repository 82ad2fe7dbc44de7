package dev.cellc.compiler.model;

import java.util.List;

/** Where calls go that no component answers. */
public sealed interface Destination {

    /** The hosts of a DNS name; {@code *.} in front stands for one label more. */
    record Domain(String name) implements Destination {

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
    }
}
