package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Span;
import java.util.List;

/** The runtime contract of a component. The primary container comes first, the others follow by name. */
public record Workload(
        List<ContainerSpec> containers,
        List<Endpoint> endpoints,
        List<Connection> connections,
        RunSettings settings,
        Span span) {

    public Workload {
        containers = List.copyOf(containers);
        endpoints = List.copyOf(endpoints);
        connections = List.copyOf(connections);
    }
}
