package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Peering;
import dev.cellc.compiler.declaration.ComponentTypeDeclaration.WorkloadType;
import dev.cellc.compiler.declaration.ProjectDeclaration.InternalTraffic;
import dev.cellc.compiler.model.Boundary;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.Endpoint;
import dev.cellc.compiler.model.Release;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replicas that have to find each other: those of StatefulSets, where the inside of the cell is closed. */
final class Peerings {
    private Peerings() {}

    static @Nullable Peering of(Component component, Release release, Boundary boundary) {
        List<Endpoint> endpoints = Deployed.endpoints(release);
        boolean isClosed = boundary.internalTraffic() != InternalTraffic.OPEN;
        boolean keepsState = release.runner().workloadType() == WorkloadType.STATEFULSET;
        return isClosed && keepsState && !endpoints.isEmpty() ? new Peering(component.id(), endpoints) : null;
    }
}
