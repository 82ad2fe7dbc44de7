package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane.Label;
import dev.cellc.compiler.model.DataPlane.SourceAddress;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.model.IpRange;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The node and the address by which each component leaves the cluster to the ranges that it calls that way. It permits
 * nothing: that the component's network policy does.
 */
final class EgressAddressEmitter {
    private EgressAddressEmitter() {}

    static List<Resource> emit(Plane plane, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Cell cell : plane.cells()) {
            for (ComponentDeployment deployment : cell.deployments()) {
                List<ExternalCall> calls = calls(deployment);
                if (!calls.isEmpty()) {
                    String name = Names.egressAddress(
                            deployment.component(), cell.id().environment());
                    ResourceId id = new ResourceId("cilium.io/v2", "CiliumEgressGatewayPolicy", "", name);
                    resources.add(PlaneObjects.of(
                            plane,
                            cell,
                            deployment,
                            id,
                            spec(cell, deployment, calls),
                            calls.get(0).target().via().span()));
                }
            }
        }
        return resources;
    }

    private static List<ExternalCall> calls(ComponentDeployment deployment) {
        List<ExternalCall> calls = new ArrayList<>();
        for (Outgoing flow : deployment.outgoing()) {
            if (flow instanceof ExternalCall call && call.source() != null) {
                calls.add(call);
            }
        }
        return calls;
    }

    private static Tree.Obj spec(Cell cell, ComponentDeployment deployment, List<ExternalCall> calls) {
        Tree.Obj selector = Tree.object()
                .put(
                        "podSelector",
                        PodSelectors.plain(deployment.component(), cell).toTree())
                .build();
        return Tree.object()
                .put("destinationCIDRs", Tree.texts(destinations(calls)))
                .put(
                        "egressGateway",
                        gateway(Objects.requireNonNull(calls.get(0).source())))
                .put("selectors", Tree.list(List.of(selector)))
                .build();
    }

    private static List<String> destinations(List<ExternalCall> calls) {
        TreeSet<String> ranges = new TreeSet<>();
        for (ExternalCall call : calls) {
            if (call.target().destination() instanceof Destination.Addresses addresses) {
                addresses.ranges().stream().map(IpRange::text).forEach(ranges::add);
            }
        }
        return List.copyOf(ranges);
    }

    private static Tree.Obj gateway(SourceAddress source) {
        Tree.Builder labels = Tree.object();
        for (Label label : source.nodeLabels()) {
            labels.put(label.key(), label.value());
        }
        return Tree.object()
                .put("egressIP", source.address())
                .put("nodeSelector", Tree.object().put("matchLabels", labels))
                .build();
    }
}
