package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ConnectionParams;
import dev.cellc.compiler.declaration.ConnectionParams.Protocol;
import dev.cellc.compiler.declaration.ConnectionParams.Via;
import dev.cellc.compiler.declaration.ConnectionSpec;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Entries.Entry;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.WorkloadDeclaration;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.Connection.Target;
import dev.cellc.compiler.model.ConnectionSettings;
import dev.cellc.compiler.model.Destination;
import dev.cellc.compiler.model.IpRange;
import dev.cellc.compiler.model.ManagedService;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Resolves what connections call. One whose target is not known is left out: that has been reported. */
final class ConnectionResolver {
    private final Index index;
    private final References references;
    private final ManagedServiceResolver services;
    private final DiagnosticSink sink;

    ConnectionResolver(Index index, References references, ManagedServiceResolver services, DiagnosticSink sink) {
        this.index = index;
        this.references = references;
        this.services = services;
        this.sink = sink;
    }

    /** The connections of a component, sorted by name. */
    List<Connection> connections(Entries<ConnectionSpec> specs, ComponentId id) {
        List<Connection> connections = new ArrayList<>();
        for (Entry<ConnectionSpec> entry : specs.list()) {
            ConnectionSpec spec = entry.value();
            Target target = target(spec, id);
            if (target != null) {
                connections.add(new Connection(
                        entry.key(),
                        target,
                        spec.inject() == null ? List.of() : spec.inject().env(),
                        settings(spec)));
            }
        }
        connections.sort(Comparator.comparing(connection -> connection.name().value()));
        return connections;
    }

    private static ConnectionSettings settings(ConnectionSpec spec) {
        Located<Boolean> mtls = spec.mtls() != null && spec.mtls().value() ? spec.mtls() : null;
        return new ConnectionSettings(spec.timeout(), spec.retries(), spec.circuitBreaker(), mtls);
    }

    private @Nullable Target target(ConnectionSpec spec, ComponentId id) {
        ConnectionParams params = spec.params();
        return switch (spec.type().value()) {
            case API, INTERNAL -> component(params, id);
            case EXTERNAL -> outside(params);
            case MANAGED -> managed(Objects.requireNonNull(params.service()));
        };
    }

    private @Nullable Target managed(Located<String> reference) {
        ManagedService service = services.service(reference);
        return service == null ? null : new Connection.Managed(service, reference);
    }

    private @Nullable Target outside(ConnectionParams params) {
        boolean isHost = params.host() != null;
        Located<String> written = Objects.requireNonNull(isHost ? params.host() : params.cidr());
        Destination destination = isHost ? host(written) : addresses(written);
        if (destination == null) {
            return null;
        }
        int port = Integer.parseInt(Objects.requireNonNull(params.port()).value());
        Connection.Outside target = new Connection.Outside(
                written,
                destination,
                port,
                params.protocol() == null ? protocol(port) : params.protocol().value(),
                params.via() == null ? new Located<>(Via.DIRECT, written.span()) : params.via());
        return fitsGateway(target) ? target : null;
    }

    /** A gateway tells calls apart by the path of plain HTTP, and passes them on to one host. */
    private boolean fitsGateway(Connection.Outside target) {
        if (target.via().value() == Via.DIRECT || !(target.destination() instanceof Destination.Domain host)) {
            return true;
        }
        if (host.isPattern()) {
            sink.report(ConnectionDiagnostics.patternByGateway(target));
            return false;
        }
        boolean isHttp = target.protocol() == Protocol.HTTP || target.protocol() == Protocol.HTTPS;
        if (!isHttp) {
            sink.report(ConnectionDiagnostics.protocolByGateway(target));
        }
        return isHttp;
    }

    private static Protocol protocol(int port) {
        return switch (port) {
            case 80 -> Protocol.HTTP;
            case 443, 8443 -> Protocol.HTTPS;
            default -> Protocol.TCP;
        };
    }

    /** An address is no name: rules by name hold for what was looked up only. */
    private @Nullable Destination host(Located<String> host) {
        String name = host.value();
        char last = name.charAt(name.length() - 1);
        boolean isAddress = name.indexOf(':') >= 0
                || name.substring(name.lastIndexOf('.') + 1).matches("[0-9]+");
        if (isAddress || last == '.') {
            return addresses(host);
        }
        if (InClusterNames.holds(name)) {
            sink.report(ConnectionDiagnostics.inCluster(host));
            return null;
        }
        return new Destination.Domain(name);
    }

    private @Nullable Destination addresses(Located<String> written) {
        IpRange range = IpRange.of(written.value());
        if (range == null) {
            sink.report(ConnectionDiagnostics.notAnAddress(written));
            return null;
        }
        return new Destination.Addresses(List.of(range));
    }

    private @Nullable Target component(ConnectionParams params, ComponentId id) {
        ComponentId target = targetOf(params, id);
        return isKnown(target, params, id)
                ? new Connection.OfComponent(target, Objects.requireNonNull(params.endpoint()))
                : null;
    }

    /** The track that a connection names; else the caller's own, if the target has it; else the default one. */
    private ComponentId targetOf(ConnectionParams params, ComponentId id) {
        Located<String> project = params.projectName();
        ComponentId target = new ComponentId(
                id.organization(),
                project == null ? id.project() : project.value(),
                Objects.requireNonNull(params.componentName()).value());
        Located<String> track = params.deploymentTrack();
        if (track != null) {
            return target.inTrack(track.value());
        }
        return index.tracks(target).contains(id.track()) ? target.inTrack(id.track()) : target;
    }

    private boolean isKnown(ComponentId target, ConnectionParams params, ComponentId id) {
        Located<String> project = params.projectName();
        Located<String> component = Objects.requireNonNull(params.componentName());
        if (project != null
                && index.find(Kind.PROJECT, id.organization(), null, target.project()) == null
                && !target.project().equals(id.project())
                && !index.isBroken(Kind.PROJECT, id.organization(), target.project())) {
            sink.report(references.explain(project, Kind.PROJECT, id.organization()));
            return false;
        }
        if (index.find(Kind.COMPONENT, id.organization(), target.inDefaultTrack(), target.component()) == null) {
            if (!index.isBroken(Kind.COMPONENT, id.organization(), target.component())) {
                sink.report(references.explainComponent(component, target));
            }
            return false;
        }
        SortedSet<String> tracks = index.tracks(target.inDefaultTrack());
        if (params.deploymentTrack() != null && !tracks.contains(target.track())) {
            sink.report(ResolveDiagnostics.unknownTrack(params.deploymentTrack(), target, tracks));
            return false;
        }
        return true;
    }

    /** Looks for the endpoint in whatever workloads the target declares; where none is, others have said so. */
    void checkEndpoint(ConnectionSpec connection, ComponentId id) {
        ConnectionParams params = connection.params();
        if (params.componentName() == null || params.endpoint() == null) {
            return;
        }
        ComponentId target = targetOf(params, id);
        List<Index.Entry> workloads = index.ownedBy(target, Kind.WORKLOAD);
        SortedSet<String> names = new TreeSet<>();
        for (Index.Entry entry : workloads) {
            names.addAll(((WorkloadDeclaration) entry.declaration())
                    .spec()
                    .endpoints()
                    .keys());
        }
        if (!workloads.isEmpty()
                && !names.contains(params.endpoint().value())
                && !index.hasBroken(Kind.WORKLOAD, target)) {
            sink.report(PartDiagnostics.unknownEndpoint(params.endpoint(), target, names));
        }
    }
}
