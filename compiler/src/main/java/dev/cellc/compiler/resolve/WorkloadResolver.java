package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Container;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.Application;
import dev.cellc.compiler.declaration.Entries.Entry;
import dev.cellc.compiler.declaration.Injection;
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
import org.jspecify.annotations.Nullable;

/** Resolves what a workload refers to: configuration keys, and the components that its connections call. */
final class WorkloadResolver {
    private static final String PRIMARY = "main";

    private final InputResolver inputs;
    private final ConnectionResolver connections;
    private final ArtifactResolver artifacts;
    private final RunSettingsResolver settings;
    private final EndpointResolver endpointResolver;
    private final DiagnosticSink sink;

    WorkloadResolver(
            InputResolver inputs, ConnectionResolver connections, ArtifactResolver artifacts, DiagnosticSink sink) {
        this.inputs = inputs;
        this.connections = connections;
        this.artifacts = artifacts;
        this.settings = new RunSettingsResolver(sink);
        this.endpointResolver = new EndpointResolver(sink);
        this.sink = sink;
    }

    /** What resolves the variables and files of containers. */
    InputResolver inputs() {
        return inputs;
    }

    /**
     * A workload as declared for the start of the pipeline: its targets are the current workloads of others. Null where
     * the image of a container is not known (yet).
     */
    @Nullable Workload current(WorkloadSpec spec, ComponentId id, Span span) {
        spec.connections().list().forEach(connection -> connections.checkEndpoint(connection.value(), id));
        return workload(spec, id, span);
    }

    /** A workload as pinned by a binding: its targets are whatever is deployed beside it. */
    @Nullable Workload pinned(WorkloadSpec spec, ComponentId id, Span span) {
        return workload(spec, id, span);
    }

    private @Nullable Workload workload(WorkloadSpec spec, ComponentId id, Span span) {
        if (spec.containers().isEmpty()) {
            sink.report(PartDiagnostics.noContainers(span, id));
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
        List<Connection> resolved = connections.connections(spec.connections(), id);
        checkInjection(containers, resolved);
        if (containers.size() < spec.containers().list().size()) {
            return null;
        }
        String primary = containers.isEmpty() ? "" : containers.get(0).name().value();
        return new Workload(containers, endpoints, resolved, settings.of(named, primary), span);
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
                sink.report(PartDiagnostics.portLeadsTwice(endpoint, first));
            }
        }
    }

    /** A variable that a connection injects must be nobody else's: which one would win is for no author to guess. */
    private void checkInjection(List<ContainerSpec> containers, List<Connection> injecting) {
        Map<String, Span> seen = new LinkedHashMap<>();
        for (ContainerSpec container : containers) {
            container
                    .inputs()
                    .env()
                    .forEach(variable -> seen.putIfAbsent(
                            variable.name().value(), variable.name().span()));
        }
        for (Connection connection : injecting) {
            for (Injection.Variable variable : connection.inject()) {
                Span first = seen.putIfAbsent(
                        variable.name().value(), variable.name().span());
                if (first != null) {
                    sink.report(PartDiagnostics.variableSetTwice(variable.name(), first));
                }
            }
        }
    }
}
