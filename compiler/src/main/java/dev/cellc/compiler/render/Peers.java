package dev.cellc.compiler.render;

import dev.cellc.compiler.cilium.EndpointSelector;
import dev.cellc.compiler.cilium.Peer;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.model.IpRange;
import dev.cellc.compiler.naming.Labels;
import java.util.List;

/** Who is at the other end of a cell's or a gateway's policy without being a component. */
final class Peers {
    private Peers() {}

    static Peer of(Destination destination) {
        if (destination instanceof Destination.Domain domain) {
            return new Peer.Domain(domain.name());
        }
        if (destination instanceof Destination.Addresses addresses) {
            return new Peer.Ranges(
                    addresses.ranges().stream().map(IpRange::text).toList());
        }
        Destination.Pods pods = (Destination.Pods) destination;
        return PodSelectors.of(pods.namespace(), pods.labels());
    }

    /** The pods of a gateway, from another namespace. */
    static EndpointSelector gateway(String name, String namespace) {
        return new EndpointSelector(
                List.of(
                        new EndpointSelector.Label(Labels.POD_NAMESPACE, namespace),
                        new EndpointSelector.Label(Labels.GATEWAY_NAME, name),
                        new EndpointSelector.Label(Labels.GATEWAY_NAMESPACE, namespace)),
                List.of());
    }
}
