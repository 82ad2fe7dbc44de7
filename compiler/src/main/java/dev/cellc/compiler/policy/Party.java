package dev.cellc.compiler.policy;

import java.util.List;

/** One end of traffic. */
public sealed interface Party {

    String name();

    /** A pod with the labels that its identity is made of, its namespace's included, and its named ports. */
    record Pod(String name, String namespace, List<Label> labels, List<NamedPort> ports) implements Party {

        public Pod {
            labels = List.copyOf(labels);
            ports = List.copyOf(ports);
        }
    }

    /** A port of a container that has a name. */
    record NamedPort(String name, int number) {}

    /** Something of the cluster that is no pod with labels of its own, or an unknown part of the outside. */
    record Reserved(String name, Entity entity) implements Party {}

    /** A known part of the outside: an address range, or the names that lead to it. */
    record Outside(String name, List<AddressRange> addresses, List<String> hosts) implements Party {

        public Outside {
            addresses = List.copyOf(addresses);
            hosts = List.copyOf(hosts);
        }
    }
}
