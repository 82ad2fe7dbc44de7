package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ConnectionParams;
import dev.cellc.compiler.declaration.ConnectionSpec;
import dev.cellc.compiler.declaration.Container;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.Application;
import dev.cellc.compiler.declaration.Entries;
import dev.cellc.compiler.declaration.Entries.Entry;
import dev.cellc.compiler.declaration.Injection;
import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.declaration.WorkloadDeclaration;
import dev.cellc.compiler.declaration.WorkloadSpec;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Connection;
import dev.cellc.compiler.model.ContainerSpec;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Workload;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Resolves what a workload refers to: configuration keys, and the components that its connections call. */
final class WorkloadResolver {
    private static final String PRIMARY = "main";

    private final Index index;
    private final References references;
    private final InputResolver inputs;
    private final ArtifactResolver artifacts;
    private final RunSettingsResolver settings;
    private final EndpointResolver endpointResolver;
    private final DiagnosticSink sink;

    WorkloadResolver(
            Index index, References references, InputResolver inputs, ArtifactResolver artifacts, DiagnosticSink sink) {
        this.index = index;
        this.references = references;
        this.inputs = inputs;
        this.artifacts = artifacts;
        this.settings = new RunSettingsResolver(sink);
        this.endpointResolver = new EndpointResolver(sink);
        this.sink = sink;
    }

    /** A workload, or null where the image of a container is not known (yet), as declared for the start of the pipeline: its targets are the current workloads of others. */
    @Nullable Workload current(WorkloadSpec spec, ComponentId id, Span span) {
        spec.connections().list().forEach(connection -> checkEndpoint(connection.value(), id));
        return workload(spec, id, span);
    }

    /** A workload as pinned by a binding: its targets are whatever is deployed beside it. */
    @Nullable Workload pinned(WorkloadSpec spec, ComponentId id, Span span) {
        return workload(spec, id, span);
    }

    private @Nullable Workload workload(WorkloadSpec spec, ComponentId id, Span span) {
        if (spec.containers().isEmpty()) {
            sink.report(ResolveDiagnostics.noContainers(span, id));
        }
        List<ContainerSpec> containers = new ArrayList<>();
        List<Entry<Application>> named = new ArrayList<>();
        for (Entry<Container> declared : spec.containers().list()) {
            Container container = artifacts.completed(declared, id, named);
            if (container != null) {
                containers.add(container(declared.key(), container, id));
            }
        }
        containers.sort(Comparator.comparing(
                        (ContainerSpec container) -> !container.name().value().equals(PRIMARY))
                .thenComparing(container -> container.name().value()));
        List<Endpoint> endpoints = spec.endpoints().list().stream()
                .map(entry -> endpointResolver.endpoint(entry, id))
                .sorted(Comparator.comparing(endpoint -> endpoint.name().value()))
                .toList();
        checkPorts(endpoints);
        List<Connection> connections = connections(spec.connections(), id);
        checkInjection(containers, connections);
        if (containers.size() < spec.containers().list().size()) {
            return null;
        }
        String primary = containers.isEmpty() ? "" : containers.get(0).name().value();
        return new Workload(containers, endpoints, connections, settings.of(named, primary), span);
    }

    private ContainerSpec container(Located<String> name, Container container, ComponentId id) {
        List<YamlNode.Mapping> resources =
                container.resources() instanceof YamlNode.Mapping mapping ? List.of(mapping) : List.of();
        Located<String> image = Objects.requireNonNull(container.image());
        return new ContainerSpec(name, image.value(), inputs.inputs(container, id), resources, container);
    }

    /** One port of a Service leads to one port of the pod. */
    private void checkPorts(List<Endpoint> endpoints) {
        Map<String, Endpoint> seen = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            Endpoint first = seen.putIfAbsent(endpoint.port() + "/" + endpoint.transport(), endpoint);
            if (first != null && first.targetPort() != endpoint.targetPort()) {
                sink.report(ResolveDiagnostics.portLeadsTwice(endpoint, first));
            }
        }
    }

    /** A variable that a connection injects must be nobody else's: which one would win is for no author to guess. */
    private void checkInjection(List<ContainerSpec> containers, List<Connection> connections) {
        Map<String, Span> seen = new LinkedHashMap<>();
        for (ContainerSpec container : containers) {
            container
                    .inputs()
                    .env()
                    .forEach(variable -> seen.putIfAbsent(
                            variable.name().value(), variable.name().span()));
        }
        for (Connection connection : connections) {
            for (Injection.Variable variable : connection.inject()) {
                Span first = seen.putIfAbsent(
                        variable.name().value(), variable.name().span());
                if (first != null) {
                    sink.report(ResolveDiagnostics.variableSetTwice(variable.name(), first));
                }
            }
        }
    }

    private List<Connection> connections(Entries<ConnectionSpec> specs, ComponentId id) {
        List<Connection> connections = new ArrayList<>();
        for (Entry<ConnectionSpec> entry : specs.list()) {
            ConnectionParams params = entry.value().params();
            Injection inject = entry.value().inject();
            if (params.componentName() != null && params.endpoint() != null && checkTarget(params, id)) {
                List<Injection.Variable> variables = inject == null ? List.of() : inject.env();
                connections.add(new Connection(entry.key(), target(params, id), params.endpoint(), variables));
            }
        }
        connections.sort(Comparator.comparing(connection -> connection.name().value()));
        return connections;
    }

    /** The track that a connection names; else the caller's own, if the target has it; else the default one. */
    private ComponentId target(ConnectionParams params, ComponentId id) {
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

    private boolean checkTarget(ConnectionParams params, ComponentId id) {
        ComponentId target = target(params, id);
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
    private void checkEndpoint(ConnectionSpec connection, ComponentId id) {
        ConnectionParams params = connection.params();
        if (params.componentName() == null || params.endpoint() == null) {
            return;
        }
        ComponentId target = target(params, id);
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
            sink.report(ResolveDiagnostics.unknownEndpoint(params.endpoint(), target, names));
        }
    }
}
