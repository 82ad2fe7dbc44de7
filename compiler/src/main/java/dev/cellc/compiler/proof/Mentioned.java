package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.GatewayTraffic;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whom declarations speak of besides the pods of cells: pods of the platform, and places outside of the cluster. */
final class Mentioned {
    private final Set<Destination.Pods> platform = new LinkedHashSet<>();
    private final Set<Destination> outside = new LinkedHashSet<>();

    private Mentioned() {}

    static Mentioned by(List<Plane> planes) {
        Mentioned mentioned = new Mentioned();
        planes.forEach(mentioned::visit);
        planes.forEach(plane -> plane.cells().forEach(mentioned::visit));
        return mentioned;
    }

    List<Destination.Pods> platform() {
        return List.copyOf(platform);
    }

    List<Destination> outside() {
        return List.copyOf(outside);
    }

    /** The pods of a gateway, as its controller labels them. */
    static Destination.Pods gateway(String name, String namespace) {
        return new Destination.Pods(
                namespace,
                List.of(
                        new DataPlane.Label("gateway.envoyproxy.io/owning-gateway-name", name),
                        new DataPlane.Label("gateway.envoyproxy.io/owning-gateway-namespace", namespace)));
    }

    private static Destination.Pods pods(DataPlane.Gateway gateway) {
        return gateway(gateway.name(), gateway.namespace());
    }

    private void visit(Plane plane) {
        DataPlane.EgressGateway egress = plane.dataPlane().egressGateway();
        if (egress != null) {
            platform.add(gateway(egress.name(), egress.namespace()));
        }
        for (GatewayTraffic traffic : plane.gateways()) {
            traffic.ingress().forEach(edge -> visit(edge.party()));
            traffic.egress().forEach(edge -> visit(edge.party()));
        }
    }

    private void visit(GatewayTraffic.Party party) {
        if (party instanceof GatewayTraffic.Platform someone) {
            platform.add(pods(someone.pods()));
        } else if (party instanceof GatewayTraffic.Outside place) {
            visit(place.destination());
        }
    }

    private void visit(Cell cell) {
        DataPlane plane = cell.environment().dataPlane();
        platform.add(pods(plane.publicGateway()));
        platform.add(pods(plane.organizationGateway()));
        platform.add(pods(plane.dns()));
        platform.add(pods(plane.interceptor()));
        if (plane.monitoring() != null) {
            platform.add(pods(plane.monitoring()));
        }
        for (ComponentDeployment deployment : cell.deployments()) {
            deployment.outgoing().forEach(this::visit);
            for (Exposure exposure : deployment.exposures()) {
                platform.add(pods(exposure.gateway()));
            }
        }
    }

    private static Destination.Pods pods(DataPlane.PlatformPods pods) {
        return new Destination.Pods(pods.namespace(), pods.labels());
    }

    private void visit(Outgoing flow) {
        if (flow instanceof ExternalCall external) {
            visit(external.target().destination());
        } else if (flow instanceof ManagedCall managed) {
            visit(managed.instance().destination());
        }
    }

    private void visit(Destination destination) {
        if (destination instanceof Destination.Pods pods) {
            platform.add(pods);
        } else {
            outside.add(destination);
        }
    }
}
