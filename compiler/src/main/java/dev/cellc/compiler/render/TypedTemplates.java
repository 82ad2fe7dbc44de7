package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.model.Runner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells whose component types are what classes are elsewhere: with the template of the object that runs the workload
 * filled in, so that emitters need not ask where it comes from.
 */
final class TypedTemplates {
    private TypedTemplates() {}

    static Cell filledIn(Cell cell) {
        boolean isTyped = cell.deployments().stream()
                .anyMatch(deployment -> deployment.release().runner() instanceof Runner.OfType);
        if (!isTyped) {
            return cell;
        }
        List<ComponentDeployment> deployments = new ArrayList<>();
        for (ComponentDeployment deployment : cell.deployments()) {
            Expanded base = base(cell, deployment);
            deployments.add(base == null ? deployment : deployment.over(base.part("spec")));
        }
        return cell.with(deployments);
    }

    /** The object of a type's templates that the workload is laid over; what is wrong with it is for its emitter to say. */
    private static @Nullable Expanded base(Cell cell, ComponentDeployment deployment) {
        WorkloadObject own =
                deployment.release().runner() instanceof Runner.OfType ? WorkloadObject.of(deployment) : null;
        return own == null ? null : own.among(Expanded.of(cell, deployment, diagnostic -> {}));
    }
}
