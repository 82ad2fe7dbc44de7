package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.GatewayCall;
import dev.cellc.compiler.cell.GatewayTraffic;
import dev.cellc.compiler.cell.GatewayTraffic.Party;
import dev.cellc.compiler.cell.GatewayTraffic.Port;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.declaration.Capabilities.NetworkPolicyApi;
import dev.cellc.compiler.declaration.GatewayRef.ListenerProtocol;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.IpRange;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.OutsideTarget;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What exposures and calls through gateways come to at the gateways of one data plane, for one organization. */
final class GatewayDeriver {
    private final DataPlane plane;
    private final Organization organization;
    private final boolean cilium;
    private final DiagnosticSink sink;
    private final GatewayEdges edges;
    private final Set<Listening> reported = new LinkedHashSet<>();

    GatewayDeriver(DataPlane plane, Organization organization, DiagnosticSink sink) {
        this.plane = plane;
        this.organization = organization;
        this.cilium = plane.networkTarget().api() == NetworkPolicyApi.CILIUM;
        this.sink = sink;
        this.edges = new GatewayEdges(plane.dns());
    }

    private record Listening(DataPlane.Gateway gateway, String listener) {}

    /** Of the gateways whose pods are known; the cells are all that run on the data plane. */
    List<GatewayTraffic> traffic(List<Cell> cells) {
        open(plane.publicGateway(), List.of(new GatewayTraffic.World()));
        open(plane.organizationGateway(), members(cells));
        DataPlane.EgressGateway egress = plane.egressGateway();
        if (egress != null) {
            edges.add(egress.name(), egress.namespace(), egress.controller(), cilium && egress.guarded());
        }
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                deployment.exposures().forEach(exposure -> add(cell, deployment, exposure, cells));
                deployment.outgoing().forEach(this::add);
            }
        }
        if (!organization.addresses().isEmpty() && plane.organizationGateway().podPort() == null) {
            sink.report(GatewayDiagnostics.addressesWithoutEffect(organization, plane));
        }
        return edges.traffic();
    }

    /** Everybody that an organization lets in by its own gateway: its cells here, and its network. */
    private List<Party> members(List<Cell> cells) {
        List<Party> members = new ArrayList<>();
        cells.forEach(cell -> members.add(new GatewayTraffic.Everyone(cell.namespace())));
        List<IpRange> addresses =
                organization.addresses().stream().map(Located::value).toList();
        if (!addresses.isEmpty()) {
            members.add(new GatewayTraffic.Outside(new Destination.Addresses(addresses)));
        }
        return members;
    }

    /** Lets callers in where a gateway speaks HTTP; other listeners are opened when something is behind them. */
    private void open(DataPlane.Gateway gateway, List<Party> callers) {
        Integer podPort = gateway.podPort();
        edges.add(gateway.name(), gateway.namespace(), gateway.controller(), cilium && podPort != null);
        if (podPort != null) {
            edges.of(gateway).in(callers, new Port(podPort, "TCP"));
        }
        for (DataPlane.Listener listener : gateway.listeners()) {
            boolean isHttp =
                    listener.protocol() == ListenerProtocol.HTTP || listener.protocol() == ListenerProtocol.HTTPS;
            if (isHttp && listener.podPort() != null) {
                edges.of(gateway).in(callers, new Port(listener.podPort(), "TCP"));
            }
        }
    }

    private void add(Cell cell, ComponentDeployment deployment, Exposure exposure, List<Cell> cells) {
        if (exposure.entrance() instanceof Entrance.Port port) {
            addListener(exposure, port.listener(), port.transport(), cells);
        } else if (exposure.entrance() instanceof Entrance.Tls tls) {
            addListener(exposure, tls.listener(), "TCP", cells);
        }
        GatewayEdges.Sides sides = edges.of(exposure.gateway());
        TokenServers.of(exposure, cell.environment()).forEach(server -> sides.out(party(server), port(server)));
        if (exposure.api().backend() instanceof OutsideTarget target) {
            sides.out(new GatewayTraffic.Outside(destination(target)), new Port(target.port(), "TCP"));
        } else if (deployment.isWokenBy(exposure)) {
            DataPlane.PlatformPods interceptor = plane.interceptor();
            sides.out(
                    new GatewayTraffic.Platform(interceptor),
                    new Port(interceptor.ports().get(0), "TCP"));
        } else {
            Endpoint endpoint = Objects.requireNonNull(exposure.endpoint());
            sides.out(
                    new GatewayTraffic.Replicas(endpoint.component(), cell.namespace()),
                    new Port(endpoint.targetPort(), endpoint.transport()));
        }
    }

    private void addListener(Exposure exposure, String name, String transport, List<Cell> cells) {
        DataPlane.Gateway gateway = exposure.gateway();
        DataPlane.Listener listener = gateway.listener(name);
        Integer podPort = listener == null ? null : listener.podPort();
        if (podPort != null) {
            List<Party> callers =
                    exposure.level() == Exposure.Level.PUBLIC ? List.of(new GatewayTraffic.World()) : members(cells);
            edges.of(gateway).in(callers, new Port(podPort, transport));
        } else if (cilium && gateway.podPort() != null && reported.add(new Listening(gateway, name))) {
            sink.report(GatewayDiagnostics.closedListener(exposure, name, plane));
        }
    }

    /** Of a name inside the cluster no more is known than the namespace: not the pods, nor the port of theirs. */
    private static Party party(TokenServers.Server server) {
        String namespace = InClusterHosts.namespace(server.host());
        if (namespace != null) {
            return new GatewayTraffic.Everyone(namespace);
        }
        IpRange address = IpRange.of(server.host());
        return new GatewayTraffic.Outside(
                address == null ? new Destination.Domain(server.host()) : new Destination.Addresses(List.of(address)));
    }

    private static @Nullable Port port(TokenServers.Server server) {
        return InClusterHosts.namespace(server.host()) == null ? new Port(server.port(), "TCP") : null;
    }

    private static Destination destination(OutsideTarget target) {
        IpRange address = target.isAddress() ? IpRange.of(target.host()) : null;
        return address == null ? new Destination.Domain(target.host()) : new Destination.Addresses(List.of(address));
    }

    private void add(Outgoing flow) {
        if (flow instanceof GatewayCall call) {
            DataPlane.EgressGateway gateway = call.gateway();
            GatewayEdges.Sides sides = edges.of(gateway.name(), gateway.namespace());
            sides.in(
                    List.of(new GatewayTraffic.Replicas(call.consumer(), call.consumerNamespace())),
                    new Port(gateway.podPort(), "TCP"));
            sides.out(
                    new GatewayTraffic.Outside(call.host()),
                    new Port(call.target().port(), "TCP"));
        }
    }
}
