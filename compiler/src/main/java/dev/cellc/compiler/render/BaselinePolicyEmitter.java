package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.cilium.EndpointSelector;
import dev.cellc.compiler.cilium.NetworkPolicy;
import dev.cellc.compiler.cilium.NetworkPolicy.Rule;
import dev.cellc.compiler.cilium.Peer;
import dev.cellc.compiler.cilium.PortProtocol;
import dev.cellc.compiler.declaration.ProjectDeclaration.Egress;
import dev.cellc.compiler.declaration.ProjectDeclaration.InternalTraffic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * The policy of every pod in a cell: nothing in or out but what is said here or by a component's policy. Everyone may
 * ask the cluster's DNS; the rest is for the project to open: the inside of the cell, and the way out of the cluster.
 */
final class BaselinePolicyEmitter {
    /** The minor version from which a policy can say that it denies by default; older ones do so without a word. */
    private static final int SAYS_DEFAULT_DENY = 16;

    private BaselinePolicyEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        EndpointSelector cellmates = EndpointSelector.everyPod();
        boolean isOpen = cell.boundary().internalTraffic() == InternalTraffic.OPEN;
        List<Rule> egress = new ArrayList<>();
        if (isOpen) {
            egress.add(new Rule(cellmates, List.of()));
        }
        egress.add(dns(cell));
        if (cell.boundary().egress().value() == Egress.OPEN) {
            egress.add(new Rule(new Peer.World(), List.of()));
        }
        NetworkPolicy policy = new NetworkPolicy(
                EndpointSelector.everyPod(),
                cell.environment().dataPlane().networkTarget().ciliumMinor() >= SAYS_DEFAULT_DENY,
                List.of(new Rule(isOpen ? cellmates : new Peer.Nobody(), List.of())),
                egress);
        PolicyObject object = PolicyObject.of(policy, cell.environment().dataPlane());
        return List.of(CellObjects.ofCell(
                cell, object.apiVersion(), object.kind(), Names.baselinePolicy(), "spec", object.spec()));
    }

    private static Rule dns(Cell cell) {
        DataPlane.PlatformPods pods = cell.environment().dataPlane().dns();
        List<PortProtocol> ports = new ArrayList<>();
        for (int port : pods.ports()) {
            ports.add(new PortProtocol(port, "UDP"));
            ports.add(new PortProtocol(port, "TCP"));
        }
        return new Rule(PodSelectors.of(pods.namespace(), pods.labels()), ports, callsByName(cell));
    }

    /** The proxy through which Cilium learns names costs, so only cells that need it have it. */
    private static boolean callsByName(Cell cell) {
        return cell.deployments().stream()
                .flatMap(deployment -> deployment.outgoing().stream())
                .anyMatch(BaselinePolicyEmitter::callsByName);
    }

    private static boolean callsByName(Outgoing flow) {
        return (flow instanceof ExternalCall external && external.target().destination() instanceof Destination.Domain)
                || (flow instanceof ManagedCall managed
                        && managed.instance().destination() instanceof Destination.Domain);
    }
}
