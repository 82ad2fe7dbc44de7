package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.GatewayTraffic;
import dev.cellc.compiler.cell.GatewayTraffic.Edge;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.cilium.EndpointSelector;
import dev.cellc.compiler.cilium.NetworkPolicy;
import dev.cellc.compiler.cilium.NetworkPolicy.Rule;
import dev.cellc.compiler.cilium.Peer;
import dev.cellc.compiler.cilium.PortProtocol;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;

/** The policy of each guarded gateway: what the cells of one organization need of it, and nothing else passes. */
final class GatewayPolicyEmitter {
    private GatewayPolicyEmitter() {}

    static List<Resource> emit(Plane plane, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (GatewayTraffic gateway : plane.gateways()) {
            String name = Names.gatewayPolicy(
                    plane.organization(), plane.dataPlane().name().value(), gateway.gateway());
            ResourceId id = new ResourceId("cilium.io/v2", "CiliumNetworkPolicy", gateway.namespace(), name);
            resources.add(PlaneObjects.ofPlane(plane, id, policy(plane, gateway).toTree()));
        }
        return resources;
    }

    private static NetworkPolicy policy(Plane plane, GatewayTraffic gateway) {
        EndpointSelector pods = EndpointSelector.of(Labels.GATEWAY_NAME, gateway.gateway())
                .and(Labels.GATEWAY_NAMESPACE, gateway.namespace());
        List<Rule> ingress = rules(plane, gateway.ingress(), false);
        boolean callsByName = gateway.egress().stream().anyMatch(GatewayPolicyEmitter::isByName);
        return new NetworkPolicy(
                pods,
                false,
                ingress.isEmpty() ? List.of(new Rule(new Peer.Nobody(), List.of())) : ingress,
                rules(plane, gateway.egress(), callsByName));
    }

    private static boolean isByName(Edge edge) {
        return edge.party() instanceof GatewayTraffic.Outside outside
                && outside.destination() instanceof Destination.Domain;
    }

    private static List<Rule> rules(Plane plane, List<Edge> edges, boolean callsByName) {
        DataPlane.PlatformPods dns = plane.dataPlane().dns();
        List<Rule> rules = new ArrayList<>();
        for (Edge edge : edges) {
            List<PortProtocol> ports = edge.ports().stream()
                    .map(port -> new PortProtocol(port.number(), port.transport()))
                    .toList();
            boolean isLookup = edge.party().equals(new GatewayTraffic.Platform(dns));
            rules.add(new Rule(peer(plane.cells().get(0), edge.party()), ports, callsByName && isLookup));
        }
        return rules;
    }

    /** Every cell knows of all components which of them have several tracks. */
    private static Peer peer(Cell any, GatewayTraffic.Party party) {
        if (party instanceof GatewayTraffic.Everyone everyone) {
            return EndpointSelector.of(Labels.POD_NAMESPACE, everyone.namespace());
        }
        if (party instanceof GatewayTraffic.Replicas replicas) {
            return PodSelectors.of(replicas.component(), replicas.namespace(), any);
        }
        if (party instanceof GatewayTraffic.Platform platform) {
            return PodSelectors.of(platform.pods().namespace(), platform.pods().labels());
        }
        return party instanceof GatewayTraffic.Outside outside ? Peers.of(outside.destination()) : new Peer.World();
    }
}
