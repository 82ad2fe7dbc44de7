package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Direction;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.GatewayCall;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.cell.Plane;
import dev.cellc.compiler.cell.Scrape;
import dev.cellc.compiler.declaration.ConnectionParams.Protocol;
import dev.cellc.compiler.declaration.ProjectDeclaration.Egress;
import dev.cellc.compiler.declaration.ProjectDeclaration.InternalTraffic;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.policy.Packet;
import dev.cellc.compiler.relation.Edge;
import dev.cellc.compiler.relation.End;
import dev.cellc.compiler.relation.Guard;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What has been proved of one cluster, in words: each flow with its reasons and the policies that let it pass. */
final class Relations {
    private static final End DNS = new End(End.Kind.PLATFORM, "dns");
    private static final End MONITORING = new End(End.Kind.PLATFORM, "monitoring");
    private static final End WORLD = new End(End.Kind.OUTSIDE, "internet");
    private static final End ORGANIZATION = new End(End.Kind.ORGANIZATION, "organization");

    private final Universe universe;
    private final Reasons reasons;
    private final boolean severalOrganizations;
    private final List<Edge> edges = new ArrayList<>();
    private final List<Guard> guards = new ArrayList<>();

    /** {@code severalOrganizations}: names of components have to tell theirs. */
    Relations(Universe universe, PolicyIndex policies, boolean severalOrganizations) {
        this.universe = universe;
        this.reasons = new Reasons(universe, policies);
        this.severalOrganizations = severalOrganizations;
    }

    void add(Plane plane) {
        plane.cells().forEach(this::add);
    }

    List<Edge> edges() {
        return edges;
    }

    List<Guard> guards() {
        return guards;
    }

    /** Traffic of one environment, before it is known what lets it pass. */
    private record Passage(Cell cell, End from, PartySet senders, End to, PartySet receivers) {}

    private void add(Cell cell) {
        PartySet pods = universe.namespace(cell.namespace());
        End any = new End(
                End.Kind.CELL, prefix(cell.id().organization()) + cell.id().project());
        Span project = cell.origins().get(0);
        if (cell.boundary().internalTraffic() == InternalTraffic.OPEN) {
            add(
                    new Passage(cell, any, pods, any, pods),
                    null,
                    Direction.WITHIN,
                    reasons.of("`cell.internalTraffic` of project `" + cell.id().project() + "`", project));
        }
        if (cell.boundary().egress().value() == Egress.OPEN) {
            Passage out = new Passage(cell, any, pods, WORLD, universe.outside());
            add(
                    out,
                    null,
                    Direction.SOUTH,
                    reasons.of("`cell.egress` of project `" + cell.id().project() + "`", project));
        }
        DataPlane.PlatformPods dns = cell.environment().dataPlane().dns();
        for (int port : dns.ports()) {
            for (String protocol : List.of("TCP", "UDP")) {
                Passage lookup = new Passage(cell, any, pods, DNS, universe.platform(dns));
                add(
                        lookup,
                        new Packet(protocol, port, null),
                        Direction.EAST,
                        List.of("the data plane's DNS, which every pod may ask"));
            }
        }
        cell.deployments().forEach(deployment -> add(cell, deployment));
    }

    private void add(Cell cell, ComponentDeployment deployment) {
        End end = end(deployment.component());
        PartySet pods = universe.component(cell.namespace(), deployment.component());
        guards.add(new Guard(cell.id().environment(), end, reasons.guarding(pods)));
        deployment.outgoing().forEach(flow -> add(cell, end, pods, flow));
        for (Exposure exposure : deployment.exposures()) {
            Endpoint endpoint = exposure.endpoint();
            if (endpoint != null) {
                boolean isPublic = exposure.level() == Exposure.Level.PUBLIC;
                PartySet gateway = Declared.isWoken(deployment, exposure)
                        ? universe.platform(cell.environment().dataPlane().interceptor())
                        : universe.gateway(
                                exposure.gateway().name(), exposure.gateway().namespace());
                Passage in = new Passage(cell, isPublic ? WORLD : ORGANIZATION, gateway, end, pods);
                add(in, packet(endpoint), exposure.direction(), reasons.of(exposure, endpoint));
            }
        }
        for (Scrape scrape : deployment.scrapes()) {
            Passage in = new Passage(cell, MONITORING, universe.platform(scrape.scrapers()), end, pods);
            for (int port : scrape.ports()) {
                add(in, new Packet("TCP", port, null), scrape.direction(), List.of("the data plane's monitoring"));
            }
        }
        if (deployment.peering() != null) {
            for (Endpoint endpoint : deployment.peering().endpoints()) {
                Passage peers = new Passage(cell, end, pods, end, pods);
                List<String> because =
                        reasons.of("replicas of one workload", endpoint.name().span());
                add(peers, packet(endpoint), Direction.WITHIN, because);
            }
        }
    }

    private void add(Cell cell, End from, PartySet senders, Outgoing flow) {
        List<String> because = reasons.of(flow);
        if (flow instanceof Call call) {
            End to = end(call.endpoint().component());
            PartySet receivers =
                    universe.component(call.providerNamespace(), call.endpoint().component());
            add(new Passage(cell, from, senders, to, receivers), packet(call.endpoint()), flow.direction(), because);
        } else if (flow instanceof ExternalCall external) {
            String protocol = external.target().protocol() == Protocol.UDP ? "UDP" : "TCP";
            Destination destination = external.target().destination();
            End to = new End(End.Kind.OUTSIDE, external.target().written().value());
            Packet packet = new Packet(protocol, external.target().port(), null);
            add(
                    new Passage(cell, from, senders, to, universe.destination(destination)),
                    packet,
                    flow.direction(),
                    because);
        } else if (flow instanceof ManagedCall managed) {
            End to = new End(End.Kind.PLATFORM, managed.service().name().value());
            PartySet receivers = universe.destination(managed.instance().destination());
            Packet packet = new Packet("TCP", managed.instance().targetPort(), null);
            add(new Passage(cell, from, senders, to, receivers), packet, flow.direction(), because);
        } else if (flow instanceof GatewayCall call) {
            End to = new End(End.Kind.OUTSIDE, call.host().name());
            PartySet gateway =
                    universe.gateway(call.gateway().name(), call.gateway().namespace());
            Packet packet = new Packet("TCP", call.gateway().podPort(), null);
            add(new Passage(cell, from, senders, to, gateway), packet, flow.direction(), because);
        }
    }

    private void add(Passage passage, @Nullable Packet packet, Direction direction, List<String> because) {
        Packet tried = packet == null ? new Packet("TCP", 1, null) : packet;
        edges.add(new Edge(
                passage.cell().id().environment(),
                passage.from(),
                passage.to(),
                packet == null ? "any" : packet.protocol(),
                packet == null ? 0 : packet.port(),
                direction.name().toLowerCase(Locale.ROOT),
                because,
                reasons.policies(passage.senders(), passage.receivers(), tried)));
    }

    private static Packet packet(Endpoint endpoint) {
        return new Packet(endpoint.transport(), endpoint.targetPort(), null);
    }

    private End end(ComponentId component) {
        String track = component.isDefaultTrack() ? "" : '.' + component.track();
        String name = prefix(component.organization()) + component.project() + '/' + component.component() + track;
        return new End(End.Kind.COMPONENT, name);
    }

    private String prefix(String organization) {
        return severalOrganizations ? organization + '/' : "";
    }
}
