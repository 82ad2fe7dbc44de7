package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cilium.EndpointSelector;
import dev.cellc.compiler.cilium.NetworkPolicy;
import dev.cellc.compiler.cilium.NetworkPolicy.EgressRule;
import dev.cellc.compiler.cilium.NetworkPolicy.IngressRule;
import dev.cellc.compiler.cilium.PortProtocol;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The policy of one component: in from declared consumers and from gateways that lead to it, out to what its
 * connections declare; each edge at the port of the pod. A component without either has none: the baseline holds.
 */
final class NetworkPolicyEmitter {
    private NetworkPolicyEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (ComponentDeployment deployment : cell.deployments()) {
            List<IngressRule> ingress = ingress(cell, deployment);
            List<EgressRule> egress = egress(cell, deployment);
            if (!ingress.isEmpty() || !egress.isEmpty()) {
                ComponentId component = deployment.component();
                NetworkPolicy policy = new NetworkPolicy(PodSelectors.of(component, cell), false, ingress, egress);
                resources.add(CellObjects.ofComponent(
                        cell,
                        deployment,
                        "cilium.io/v2",
                        "CiliumNetworkPolicy",
                        Names.componentPolicy(component),
                        policy.toTree()));
            }
        }
        return resources;
    }

    private static List<IngressRule> ingress(Cell cell, ComponentDeployment deployment) {
        Map<EndpointSelector, SortedSet<PortProtocol>> peers = new LinkedHashMap<>();
        for (Call call : deployment.callers()) {
            EndpointSelector consumer = peer(cell, call, call.consumer(), call.consumerNamespace());
            add(peers, consumer, call.endpoint());
        }
        for (Exposure exposure : deployment.exposures()) {
            if (exposure.endpoint() != null) {
                EndpointSelector peer = Interceptors.serve(deployment, exposure)
                        ? Interceptors.pods(cell.environment().dataPlane())
                        : gateway(exposure.gateway());
                add(peers, peer, exposure.endpoint());
            }
        }
        List<IngressRule> rules = new ArrayList<>();
        peers.forEach((peer, ports) -> rules.add(new IngressRule(peer, List.copyOf(ports))));
        return rules;
    }

    private static List<EgressRule> egress(Cell cell, ComponentDeployment deployment) {
        Map<EndpointSelector, SortedSet<PortProtocol>> peers = new LinkedHashMap<>();
        for (Call call : deployment.calls()) {
            ComponentId provider = call.endpoint().component();
            add(peers, peer(cell, call, provider, call.providerNamespace()), call.endpoint());
        }
        List<EgressRule> rules = new ArrayList<>();
        peers.forEach((peer, ports) -> rules.add(new EgressRule(peer, List.copyOf(ports))));
        return rules;
    }

    private static void add(
            Map<EndpointSelector, SortedSet<PortProtocol>> peers, EndpointSelector peer, Endpoint endpoint) {
        peers.computeIfAbsent(peer, key -> new TreeSet<>())
                .add(new PortProtocol(endpoint.targetPort(), endpoint.transport()));
    }

    /** A selector without a namespace means the policy's own; a peer elsewhere has to be named with its namespace. */
    private static EndpointSelector peer(Cell cell, Call call, ComponentId component, String namespace) {
        return call.isWithinCell() ? PodSelectors.of(component, cell) : PodSelectors.of(component, namespace, cell);
    }

    private static EndpointSelector gateway(DataPlane.Gateway gateway) {
        return EndpointSelector.of(Labels.POD_NAMESPACE, gateway.namespace())
                .and(Labels.GATEWAY_NAME, gateway.name())
                .and(Labels.GATEWAY_NAMESPACE, gateway.namespace());
    }
}
