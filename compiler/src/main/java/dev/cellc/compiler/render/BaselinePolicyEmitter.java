package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cilium.EndpointSelector;
import dev.cellc.compiler.cilium.NetworkPolicy;
import dev.cellc.compiler.cilium.PortProtocol;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.naming.Labels;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * The policy of every pod in a cell: nothing in or out but what is said here or by a component's policy. Pods of the
 * cell reach each other freely, and everyone may ask the cluster's DNS.
 */
final class BaselinePolicyEmitter {
    /** The minor version from which a policy can say that it denies by default; older ones do so without a word. */
    private static final int SAYS_DEFAULT_DENY = 16;

    private BaselinePolicyEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        EndpointSelector cellmates = EndpointSelector.everyPod();
        NetworkPolicy policy = new NetworkPolicy(
                EndpointSelector.everyPod(),
                cell.environment().dataPlane().ciliumMinor() >= SAYS_DEFAULT_DENY,
                List.of(new NetworkPolicy.IngressRule(cellmates, List.of())),
                List.of(
                        new NetworkPolicy.EgressRule(cellmates, List.of()),
                        dns(cell.environment().dataPlane().dns())));
        return List.of(CellObjects.ofCell(
                cell, "cilium.io/v2", "CiliumNetworkPolicy", Names.baselinePolicy(), "spec", policy.toTree()));
    }

    private static NetworkPolicy.EgressRule dns(DataPlane.PlatformPods pods) {
        EndpointSelector selector = EndpointSelector.of(Labels.POD_NAMESPACE, pods.namespace());
        for (DataPlane.Label label : pods.labels()) {
            selector = selector.and("k8s:" + label.key(), label.value());
        }
        List<PortProtocol> ports = new ArrayList<>();
        for (int port : pods.ports()) {
            ports.add(new PortProtocol(port, "UDP"));
            ports.add(new PortProtocol(port, "TCP"));
        }
        return new NetworkPolicy.EgressRule(selector, ports);
    }
}
