package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.GatewayTraffic;
import dev.cellc.compiler.cell.GatewayTraffic.Edge;
import dev.cellc.compiler.cell.GatewayTraffic.Party;
import dev.cellc.compiler.cell.GatewayTraffic.Port;
import dev.cellc.compiler.model.DataPlane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The edges of several gateways while they are collected. References to one Gateway object are one gateway. */
final class GatewayEdges {
    private final Map<Key, Sides> gateways = new LinkedHashMap<>();
    private final DataPlane.PlatformPods dns;

    GatewayEdges(DataPlane.PlatformPods dns) {
        this.dns = dns;
    }

    private record Key(String namespace, String name) {

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && namespace.equals(key.namespace) && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return namespace.hashCode() * 31 + name.hashCode();
        }
    }

    /** What comes in and what goes out. */
    static final class Sides {
        private final Map<Party, SortedSet<Port>> ingress = new LinkedHashMap<>();
        private final Map<Party, SortedSet<Port>> egress = new LinkedHashMap<>();
        private boolean guarded = true;

        void in(List<Party> parties, Port port) {
            parties.forEach(party -> put(ingress, party, port));
        }

        /** Without a port: at every one. */
        void out(Party party, @Nullable Port port) {
            put(egress, party, port);
        }

        private static void put(Map<Party, SortedSet<Port>> side, Party party, @Nullable Port port) {
            SortedSet<Port> ports = side.computeIfAbsent(party, key -> new TreeSet<>());
            if (port != null) {
                ports.add(port);
            }
        }
    }

    /** A reference to a gateway; without the port of its pods in one of them, what they need is not known. */
    void add(String name, String namespace, DataPlane.PlatformPods controller, boolean guarded) {
        Sides sides = gateways.computeIfAbsent(new Key(namespace, name), key -> new Sides());
        sides.guarded &= guarded;
        for (int port : dns.ports()) {
            sides.out(new GatewayTraffic.Platform(dns), new Port(port, "UDP"));
            sides.out(new GatewayTraffic.Platform(dns), new Port(port, "TCP"));
        }
        controller.ports().forEach(port -> sides.out(new GatewayTraffic.Platform(controller), new Port(port, "TCP")));
    }

    Sides of(DataPlane.Gateway gateway) {
        return of(gateway.name(), gateway.namespace());
    }

    Sides of(String name, String namespace) {
        return Objects.requireNonNull(gateways.get(new Key(namespace, name)));
    }

    List<GatewayTraffic> traffic() {
        List<GatewayTraffic> traffic = new ArrayList<>();
        gateways.forEach((key, sides) -> {
            if (sides.guarded) {
                traffic.add(new GatewayTraffic(key.name(), key.namespace(), edges(sides.ingress), edges(sides.egress)));
            }
        });
        return traffic;
    }

    private static List<Edge> edges(Map<Party, SortedSet<Port>> side) {
        List<Edge> edges = new ArrayList<>();
        side.forEach((party, ports) -> edges.add(new Edge(party, List.copyOf(ports))));
        return edges;
    }
}
