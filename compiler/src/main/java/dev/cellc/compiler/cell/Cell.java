package dev.cellc.compiler.cell;

import dev.cellc.compiler.declaration.Capabilities.Mtls;
import dev.cellc.compiler.declaration.ProjectDeclaration.InternalTraffic;
import dev.cellc.compiler.model.Boundary;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.model.Tenancy;
import dev.cellc.compiler.source.Span;
import java.util.Collections;
import java.util.List;

/**
 * One project in one environment: what is deployed there, sorted by component, and the configuration that it uses,
 * sorted by group. {@code divided} are the components, of any cell, that have more than the default track, sorted;
 * {@code origins} are the places of the project and of the environment.
 */
public record Cell(
        CellId id,
        String namespace,
        Environment environment,
        Boundary boundary,
        Tenancy tenancy,
        List<ComponentDeployment> deployments,
        List<Configuration> configurations,
        List<ComponentId> divided,
        List<Span> origins) {

    public Cell {
        deployments = List.copyOf(deployments);
        configurations = List.copyOf(configurations);
        divided = List.copyOf(divided);
        origins = List.copyOf(origins);
    }
    /** Whether a component, of this cell or another, has tracks beside each other. */
    public boolean isDivided(ComponentId component) {
        return Collections.binarySearch(divided, component.inDefaultTrack()) >= 0;
    }

    /** Whether everything in the cell may call everything else there. */
    public boolean isOpen() {
        return boundary.internalTraffic() == InternalTraffic.OPEN;
    }

    /** What takes every pod of the namespace into a mesh of mutual TLS: calls that it can carry, none without a mesh. */
    public List<Call> meshCalls() {
        if (environment.dataPlane().networkTarget().mtls() != Mtls.ZTUNNEL || !isOpen()) {
            return List.of();
        }
        return deployments.stream()
                .flatMap(deployment -> deployment.calls().stream())
                .filter(call -> call.isMutual() && call.isWithinCell())
                .filter(call -> call.endpoint().transport().equals("TCP"))
                .toList();
    }

    /** The same cell with other deployments. */
    public Cell with(List<ComponentDeployment> others) {
        return new Cell(id, namespace, environment, boundary, tenancy, others, configurations, divided, origins);
    }
}
