package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.ExternalCall;
import dev.cellc.compiler.cell.GatewayCall;
import dev.cellc.compiler.cell.GatewayTraffic;
import dev.cellc.compiler.cell.ManagedCall;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.cell.Peering;
import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.cell.Scale;
import dev.cellc.compiler.cell.Scrape;
import dev.cellc.compiler.declaration.ConnectionParams.Protocol;
import dev.cellc.compiler.declaration.ProjectDeclaration.Egress;
import dev.cellc.compiler.declaration.ProjectDeclaration.InternalTraffic;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Runner;
import java.util.ArrayList;
import java.util.List;

/** What declarations let the pods of a cell do: those of a component more than the others. */
final class Declared {
    private final Universe universe;
    private final List<Allowance> ingress = new ArrayList<>();
    private final List<Allowance> egress = new ArrayList<>();

    private final List<DataPlane.PlatformPods> resolvers;

    private Declared(Universe universe, List<DataPlane.PlatformPods> resolvers) {
        this.universe = universe;
        this.resolvers = resolvers;
    }

    /** Whom pods ask for names, each for some of them or all. */
    List<DataPlane.PlatformPods> resolvers() {
        return resolvers;
    }

    List<Allowance> ingress() {
        return ingress;
    }

    List<Allowance> egress() {
        return egress;
    }

    /** Of any pod in the cell, whoever started it. */
    static Declared ofCell(Cell cell, Universe universe) {
        DataPlane.PlatformPods dns = cell.environment().dataPlane().dns();
        Declared declared = new Declared(universe, List.of(dns));
        declared.ingress.add(Allowance.everything(universe.host()));
        if (cell.boundary().internalTraffic() == InternalTraffic.OPEN) {
            declared.ingress.add(Allowance.everything(universe.namespace(cell.namespace())));
            declared.egress.add(Allowance.everything(universe.namespace(cell.namespace())));
        }
        for (int port : dns.ports()) {
            declared.egress.add(Allowance.at(universe.platform(dns), "UDP", port));
            declared.egress.add(Allowance.at(universe.platform(dns), "TCP", port));
        }
        if (cell.boundary().egress().value() == Egress.OPEN) {
            declared.egress.add(Allowance.everything(universe.outside()));
        }
        return declared;
    }

    /** Of the pods of a component as well, on top of what any pod may. */
    Declared and(Cell cell, ComponentDeployment deployment) {
        Declared declared = new Declared(universe, resolvers);
        declared.ingress.addAll(ingress);
        declared.egress.addAll(egress);
        for (Call call : deployment.callers()) {
            declared.mayBeCalled(
                    universe.component(call.consumerNamespace(), call.consumer()), call.endpoint(), call.requests());
        }
        for (Exposure exposure : deployment.exposures()) {
            declared.add(cell, deployment, exposure);
        }
        for (Scrape scrape : deployment.scrapes()) {
            for (int port : scrape.ports()) {
                declared.ingress.add(Allowance.at(universe.platform(scrape.scrapers()), "TCP", port));
            }
        }
        deployment.outgoing().forEach(declared::add);
        if (deployment.peering() != null) {
            declared.add(cell, deployment.peering());
        }
        return declared;
    }

    /** Of the pods of a gateway, for all who say something of it. */
    static Declared ofGateway(List<GatewayTraffic> said, List<DataPlane.PlatformPods> resolvers, Universe universe) {
        Declared declared = new Declared(universe, resolvers);
        declared.ingress.add(Allowance.everything(universe.host()));
        for (GatewayTraffic traffic : said) {
            traffic.ingress().forEach(edge -> declared.add(edge, declared.ingress));
            traffic.egress().forEach(edge -> declared.add(edge, declared.egress));
        }
        return declared;
    }

    private void add(GatewayTraffic.Edge edge, List<Allowance> allowed) {
        PartySet party = party(edge.party());
        if (edge.ports().isEmpty()) {
            allowed.add(Allowance.everything(party));
        }
        edge.ports().forEach(port -> allowed.add(Allowance.at(party, port.transport(), port.number())));
    }

    private PartySet party(GatewayTraffic.Party party) {
        if (party instanceof GatewayTraffic.Everyone everyone) {
            return universe.namespace(everyone.namespace());
        }
        if (party instanceof GatewayTraffic.Replicas replicas) {
            return universe.component(replicas.namespace(), replicas.component());
        }
        if (party instanceof GatewayTraffic.Platform platform) {
            return universe.platform(platform.pods());
        }
        return party instanceof GatewayTraffic.Outside place
                ? universe.destination(place.destination())
                : universe.outside();
    }

    private void add(Cell cell, Peering peering) {
        PartySet replicas = universe.component(cell.namespace(), peering.component());
        for (Endpoint endpoint : peering.endpoints()) {
            mayBeCalled(replicas, endpoint, List.of());
            egress.add(Allowance.at(replicas, endpoint.transport(), endpoint.targetPort()));
        }
    }

    private void mayBeCalled(PartySet callers, Endpoint endpoint, List<Request> requests) {
        ingress.add(Allowance.at(callers, endpoint.transport(), endpoint.targetPort(), requests));
    }

    private void add(Cell cell, ComponentDeployment deployment, Exposure exposure) {
        Endpoint endpoint = exposure.endpoint();
        if (endpoint != null) {
            boolean woken = isWoken(deployment, exposure);
            DataPlane.PlatformPods waker = cell.environment().dataPlane().interceptor();
            PartySet caller = woken ? universe.platform(waker) : gateway(exposure.gateway());
            mayBeCalled(caller, endpoint, exposure.requests());
        }
    }

    private PartySet gateway(DataPlane.Gateway gateway) {
        return universe.gateway(gateway.name(), gateway.namespace());
    }

    /** Whether requests from outside wait with somebody else until there is a pod to answer them. */
    static boolean isWoken(ComponentDeployment deployment, Exposure exposure) {
        return exposure.entrance() instanceof Entrance.Http
                && deployment.release().runner() instanceof Runner.LongRunning
                && Scale.of(deployment.release()).sleeps();
    }

    private void add(Outgoing flow) {
        if (flow instanceof Call call) {
            Endpoint endpoint = call.endpoint();
            egress.add(Allowance.at(
                    universe.component(call.providerNamespace(), endpoint.component()),
                    endpoint.transport(),
                    endpoint.targetPort()));
        } else if (flow instanceof ExternalCall external) {
            String transport = external.target().protocol() == Protocol.UDP ? "UDP" : "TCP";
            egress.add(Allowance.at(
                    universe.destination(external.target().destination()),
                    transport,
                    external.target().port()));
        } else if (flow instanceof ManagedCall managed) {
            egress.add(Allowance.at(
                    universe.destination(managed.instance().destination()),
                    "TCP",
                    managed.instance().targetPort()));
        } else if (flow instanceof GatewayCall call) {
            DataPlane.EgressGateway gateway = call.gateway();
            egress.add(Allowance.at(universe.gateway(gateway.name(), gateway.namespace()), "TCP", gateway.podPort()));
        }
    }
}
