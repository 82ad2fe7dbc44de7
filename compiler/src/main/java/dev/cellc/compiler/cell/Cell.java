package dev.cellc.compiler.cell;

import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.source.Span;
import java.util.List;

/**
 * One project in one environment: what is deployed there, sorted by component, and the configuration that it uses,
 * sorted by group. {@code origins} are the places of the project and of the environment.
 */
public record Cell(
        CellId id,
        String namespace,
        Environment environment,
        List<ComponentDeployment> deployments,
        List<Configuration> configurations,
        List<Span> origins) {

    public Cell {
        deployments = List.copyOf(deployments);
        configurations = List.copyOf(configurations);
        origins = List.copyOf(origins);
    }
}
