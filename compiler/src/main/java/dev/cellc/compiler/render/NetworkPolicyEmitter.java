package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.cell.Scrape;
import dev.cellc.compiler.cilium.EndpointSelector;
import dev.cellc.compiler.cilium.NetworkPolicy;
import dev.cellc.compiler.cilium.NetworkPolicy.Rule;
import dev.cellc.compiler.cilium.Peer;
import dev.cellc.compiler.declaration.Capabilities.Mtls;
import dev.cellc.compiler.declaration.ConnectionParams.Protocol;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.IpRange;
import dev.cellc.compiler.naming.Labels;
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

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (ComponentDeployment deployment : cell.deployments()) {
            List<Rule> ingress = ingress(cell, deployment).rules(sink);
            List<Rule> egress = egress(cell, deployment).rules(sink);
            if (!ingress.isEmpty() || !egress.isEmpty()) {
                ComponentId component = deployment.component();
                NetworkPolicy policy = new NetworkPolicy(PodSelectors.of(component, cell), false, ingress, egress);
                PolicyObject object = PolicyObject.of(policy, cell.environment().dataPlane());
                resources.add(CellObjects.policyOf(cell, deployment, Names.componentPolicy(component), object));
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
                        : gateway(exposure.gateway());
                edges.add(peer, exposure.endpoint(), exposure.requests());
            }
        }
        for (Scrape scrape : deployment.scrapes()) {
            DataPlane.PlatformPods scrapers = scrape.scrapers();
            Peer peer = PodSelectors.of(scrapers.namespace(), scrapers.labels());
            scrape.ports().forEach(port -> edges.add(peer, port, "TCP"));
        }
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
                        peer(external.target().destination()), external.target().port(), transport);
            } else if (flow instanceof ManagedCall managed) {
                edges.add(
                        peer(managed.instance().destination()),
                        managed.instance().targetPort(),
                        "TCP");
            }
        }
        return edges;
    }

    private static boolean isAuthenticated(Cell cell, Call call) {
        return call.isMutual()
                && cell.environment().dataPlane().networkTarget().mtls() == Mtls.CILIUM_AUTHENTICATION;
    }

    /** A selector without a namespace means the policy's own; a peer elsewhere has to be named with its namespace. */
    private static Peer peer(Cell cell, Call call, ComponentId component, String namespace) {
        return call.isWithinCell() ? PodSelectors.of(component, cell) : PodSelectors.of(component, namespace, cell);
    }

    private static Peer peer(Destination destination) {
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

    private static Peer gateway(DataPlane.Gateway gateway) {
        return EndpointSelector.of(Labels.POD_NAMESPACE, gateway.namespace())
                .and(Labels.GATEWAY_NAME, gateway.name())
                .and(Labels.GATEWAY_NAMESPACE, gateway.namespace());
    }
}
