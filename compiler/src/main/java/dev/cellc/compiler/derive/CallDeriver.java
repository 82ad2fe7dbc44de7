package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.CellId;
import dev.cellc.compiler.cell.Outgoing;
import dev.cellc.compiler.declaration.Visibility;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Api;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.naming.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Connections → flows, per environment: a call reaches what is deployed beside the consumer, nothing else. */
final class CallDeriver {
    private static final Comparator<Call> BY_CONSUMER = Comparator.comparing(Call::consumer)
            .thenComparing(call -> call.connection().name().value());

    private final Deployed deployed;
    private final ApiDeriver apis;
    private final Requests requests;
    private final DiagnosticSink sink;
    private final Set<ComponentId> broken;
    private final Map<Place, List<Outgoing>> outgoing = new LinkedHashMap<>();
    private final Map<Place, List<Call>> incoming = new LinkedHashMap<>();
    private final Map<Place, List<Api>> callable = new LinkedHashMap<>();
    private final Map<CellId, String> namespaces = new TreeMap<>();
    private final DependencyOrder order;

    CallDeriver(Model model, Deployed deployed, Contracts contracts, DiagnosticSink sink) {
        this.broken = new LinkedHashSet<>(model.broken());
        this.deployed = deployed;
        this.apis = new ApiDeriver(deployed, contracts, sink);
        this.requests = new Requests(contracts);
        this.sink = sink;
        for (Component component : deployed.components()) {
            for (Environment environment : component.pipeline().environments()) {
                derive(component, environment);
            }
        }
        incoming.values().forEach(calls -> calls.sort(BY_CONSUMER));
        order = DependencyOrder.of(outgoing, sink);
    }

    /** What the connections of a component call, by their names. */
    List<Outgoing> outgoing(ComponentId id, Environment environment) {
        return outgoing.getOrDefault(new Place(id, environment), List.of());
    }

    /** The calls that a component answers, by consumer and connection name. */
    List<Call> incoming(ComponentId id, Environment environment) {
        return incoming.getOrDefault(new Place(id, environment), List.of());
    }

    /** The APIs of a component where a call had to know them, else null. */
    @Nullable List<Api> apis(ComponentId id, Environment environment) {
        return callable.get(new Place(id, environment));
    }

    /** When a component can be started, counted from those that call nobody. */
    int rank(ComponentId id, Environment environment) {
        return order.rank(new Place(id, environment));
    }

    private void derive(Component component, Environment environment) {
        Release release = deployed.release(component.id(), environment);
        if (release == null) {
            return;
        }
        List<Outgoing> flows = new ArrayList<>();
        for (Connection connection : release.workload().connections()) {
            Outgoing flow = flow(component.id(), connection, environment);
            if (flow != null) {
                flows.add(flow);
                Carriers.check(flow, environment.dataPlane(), sink);
            }
            if (flow instanceof Call call) {
                incoming.computeIfAbsent(
                                new Place(call.endpoint().component(), environment), place -> new ArrayList<>())
                        .add(call);
            }
        }
        outgoing.put(new Place(component.id(), environment), flows);
    }

    private @Nullable Outgoing flow(ComponentId consumer, Connection connection, Environment environment) {
        if (connection.target() instanceof Connection.OfComponent target) {
            return call(consumer, connection, target, environment);
        }
        OutsideCalls outside = new OutsideCalls(environment, sink);
        return connection.target() instanceof Connection.Managed managed
                ? outside.managed(connection, managed)
                : outside.external(consumer, connection, (Connection.Outside) connection.target());
    }

    private @Nullable Call call(
            ComponentId consumer, Connection connection, Connection.OfComponent called, Environment environment) {
        ComponentId target = called.component();
        Release release = deployed.release(target, environment);
        if (release == null) {
            if (deployed.isWaiting(target, environment)) {
                sink.report(DeriveDiagnostics.targetWaits(connection, target, environment));
            } else if (!broken.contains(target)) {
                sink.report(DeriveDiagnostics.targetNotDeployed(connection, target, environment));
            }
            return null;
        }
        Endpoint endpoint = endpoint(called, release);
        if (endpoint == null) {
            sink.report(DeriveDiagnostics.unknownEndpoint(called, Deployed.endpoints(release), environment));
            return null;
        }
        boolean sameProject = consumer.project().equals(target.project());
        if (!sameProject && !isVisibleBeyondProject(endpoint, environment)) {
            sink.report(DeriveDiagnostics.visibilityForbids(called, endpoint));
            return null;
        }
        boolean isRestricted = !sameProject || deployed.isStrict(target);
        return new Call(
                consumer,
                namespace(consumer, environment),
                connection,
                endpoint,
                namespace(target, environment),
                isRestricted ? requests.ofCall(endpoint, environment.dataPlane()) : List.of());
    }

    private static @Nullable Endpoint endpoint(Connection.OfComponent called, Release release) {
        for (Endpoint endpoint : Deployed.endpoints(release)) {
            if (endpoint.name().value().equals(called.endpoint().value())) {
                return endpoint;
            }
        }
        return null;
    }

    private boolean isVisibleBeyondProject(Endpoint endpoint, Environment environment) {
        return endpoint.visibility().stream().anyMatch(visibility -> visibility.value() != Visibility.PROJECT)
                || callable
                        .computeIfAbsent(
                                new Place(endpoint.component(), environment),
                                place -> apis.of(place.component(), place.environment()))
                        .stream()
                        .anyMatch(api -> api.publishes(endpoint));
    }

    private String namespace(ComponentId id, Environment environment) {
        CellId cell =
                new CellId(id.organization(), id.project(), environment.name().value());
        return namespaces.computeIfAbsent(
                cell, key -> Names.namespace(key.organization(), key.project(), key.environment()));
    }
}
