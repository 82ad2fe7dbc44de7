package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        @Override
        public int compareTo(Port other) {
            int byNumber = Integer.compare(number, other.number);
            return byNumber == 0 ? transport.compareTo(other.transport) : byNumber;
        }
    }

    /** Who is at the other end. */
    public sealed interface Party {}

    /** Whatever is outside the cluster. */
    public record World() implements Party {

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof World;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** Every pod of a namespace. */
    public record Everyone(String namespace) implements Party {

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Everyone that && namespace.equals(that.namespace);
        }

        @Override
        public int hashCode() {
            return namespace.hashCode();
        }
    }

    /** The pods of a component. */
    public record Replicas(ComponentId component, String namespace) implements Party {

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Replicas that
                    && component.equals(that.component)
                    && namespace.equals(that.namespace);
        }

        @Override
        public int hashCode() {
            return component.hashCode() * 31 + namespace.hashCode();
        }
    }

    /** Pods of the platform. */
    public record Platform(DataPlane.PlatformPods pods) implements Party {

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Platform platform && pods.equals(platform.pods);
        }

        @Override
        public int hashCode() {
            return pods.hashCode();
        }
    }

    /** Hosts outside the cluster. */
    public record Outside(Destination destination) implements Party {

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Outside that && destination.equals(that.destination);
        }

        @Override
        public int hashCode() {
            return destination.hashCode();
        }
    }

    public GatewayTraffic {
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
    }
}
