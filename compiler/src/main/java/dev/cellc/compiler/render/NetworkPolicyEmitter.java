package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.GatewayCall;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.cell.Peering;
import dev.cellc.compiler.cell.Scrape;
import dev.cellc.compiler.cilium.NetworkPolicy;
import dev.cellc.compiler.cilium.NetworkPolicy.Rule;
import dev.cellc.compiler.cilium.Peer;
import dev.cellc.compiler.declaration.Capabilities.Mtls;
import dev.cellc.compiler.declaration.ConnectionParams.Protocol;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * The policy of one component: in from declared consumers, from gateways that lead to it and from monitoring, out to
 * what its connections declare; each edge at the port of the pod, and for the requests that it is for. A component
 * without any has none: the baseline holds.
 */
final class NetworkPolicyEmitter {
    private NetworkPolicyEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        Cell cell = parts.cell();
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            List<Rule> ingress = ingress(cell, deployment).rules(sink);
            List<Rule> egress = egress(cell, deployment).rules(sink);
            if (!ingress.isEmpty() || !egress.isEmpty()) {
                ComponentId component = deployment.component();
                NetworkPolicy policy = new NetworkPolicy(PodSelectors.of(component, cell), false, ingress, egress);
                PolicyObject object = PolicyObject.of(policy, cell.environment().dataPlane());
                resources.add(CellObjects.policyOf(deployed, Names.componentPolicy(component), object));
            }
        }
        return resources;
    }

    private static Edges ingress(Cell cell, ComponentDeployment deployment) {
        Edges edges = new Edges();
        for (Call call : deployment.callers()) {
            Peer consumer = peer(cell, call, call.consumer(), call.consumerNamespace());
            edges.add(consumer, call.endpoint(), call.requests(), isAuthenticated(cell, call));
        }
        for (Exposure exposure : deployment.exposures()) {
            if (exposure.endpoint() != null) {
                Peer peer = Interceptors.serve(deployment, exposure)
                        ? Interceptors.pods(cell.environment().dataPlane())
                        : Peers.gateway(
                                exposure.gateway().name(), exposure.gateway().namespace());
                edges.add(peer, exposure.endpoint(), exposure.requests());
            }
        }
        for (Scrape scrape : deployment.scrapes()) {
            DataPlane.PlatformPods scrapers = scrape.scrapers();
            Peer peer = PodSelectors.of(scrapers.namespace(), scrapers.labels());
            scrape.ports().forEach(port -> edges.add(peer, port, "TCP"));
        }
        addPeers(cell, deployment, edges);
        return edges;
    }

    private static Edges egress(Cell cell, ComponentDeployment deployment) {
        Edges edges = new Edges();
        for (Outgoing flow : deployment.outgoing()) {
            if (flow instanceof Call call) {
                ComponentId provider = call.endpoint().component();
                Peer peer = peer(cell, call, provider, call.providerNamespace());
                edges.add(peer, call.endpoint(), List.of(), isAuthenticated(cell, call));
            } else if (flow instanceof ExternalCall external) {
                String transport = external.target().protocol() == Protocol.UDP ? "UDP" : "TCP";
                edges.add(
                        Peers.of(external.target().destination()),
                        external.target().port(),
                        transport);
            } else if (flow instanceof ManagedCall managed) {
                edges.add(
                        Peers.of(managed.instance().destination()),
                        managed.instance().targetPort(),
                        "TCP");
            } else if (flow instanceof GatewayCall call) {
                DataPlane.EgressGateway gateway = call.gateway();
                edges.add(Peers.gateway(gateway.name(), gateway.namespace()), gateway.podPort(), "TCP");
            }
        }
        addPeers(cell, deployment, edges);
        return edges;
    }

    private static boolean isAuthenticated(Cell cell, Call call) {
        return call.isMutual() && cell.environment().dataPlane().networkTarget().mtls() == Mtls.CILIUM_AUTHENTICATION;
    }

    /** Replicas on both ends: each half of the edge is in the same policy. */
    private static void addPeers(Cell cell, ComponentDeployment deployment, Edges edges) {
        Peering peering = deployment.peering();
        if (peering != null) {
            Peer replicas = PodSelectors.of(peering.component(), cell);
            peering.endpoints().forEach(endpoint -> edges.add(replicas, endpoint));
        }
    }

    /** A selector without a namespace means the policy's own; a peer elsewhere has to be named with its namespace. */
    private static Peer peer(Cell cell, Call call, ComponentId component, String namespace) {
        return call.isWithinCell() ? PodSelectors.of(component, cell) : PodSelectors.of(component, namespace, cell);
    }
}
