package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import java.util.Comparator;
import java.util.List;

/**
 * All that gets into the pods of a gateway and out of them, for the cells of one organization on one data plane. It
 * is there for gateways of which the platform says what their pods listen on: nothing else passes those.
 */
public record GatewayTraffic(String gateway, String namespace, List<Edge> ingress, List<Edge> egress) {

    /** Another end, and the ports of the pods that answer: the gateway's own of what comes in; none: every port. */
    public record Edge(Party party, List<Port> ports) {

        public Edge {
            ports = List.copyOf(ports);
        }
    }

    /** A port of a pod or of an outside host; {@code transport} is TCP or UDP. */
    public record Port(int number, String transport) implements Comparable<Port> {
        private static final Comparator<Port> ORDER =
                Comparator.comparingInt(Port::number).thenComparing(Port::transport);

        @Override
        public int compareTo(Port other) {
            return ORDER.compare(this, other);
        }
    }

    /** Who is at the other end. */
    public sealed interface Party {}

    /** Whatever is outside the cluster. */
    public record World() implements Party {}

    /** Every pod of a namespace. */
    public record Everyone(String namespace) implements Party {}

    /** The pods of a component. */
    public record Replicas(ComponentId component, String namespace) implements Party {}

    /** Pods of the platform. */
    public record Platform(DataPlane.PlatformPods pods) implements Party {}

    /** Hosts outside the cluster. */
    public record Outside(Destination destination) implements Party {}

    public GatewayTraffic {
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
    }
}
