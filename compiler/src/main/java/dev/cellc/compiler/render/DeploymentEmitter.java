package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.declaration.Scaling;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiTypes;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Deployment of each service and web application: the class's template, with the workload laid over it. */
final class DeploymentEmitter {
    private DeploymentEmitter() {}

    static List<Resource> emit(Cell cell, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (ComponentDeployment deployment : cell.deployments()) {
            if (!(deployment.release().runner() instanceof Runner.ScheduledTask)) {
                String name = Names.deployment(deployment.component());
                Tree.Obj spec = spec(cell, deployment, sink);
                resources.add(CellObjects.ofComponent(cell, deployment, "apps/v1", "Deployment", name, spec));
            }
        }
        return resources;
    }

    private static Tree.Obj spec(Cell cell, ComponentDeployment deployment, DiagnosticSink sink) {
        Integer fixed = fixedReplicas(deployment);
        Tree.Builder overlay = Tree.object();
        if (deployment.release().state() == ReleaseState.SUSPEND) {
            overlay.put("replicas", 0);
        } else if (fixed != null) {
            overlay.put("replicas", fixed);
        }
        overlay.put(
                        "selector",
                        Tree.object()
                                .put("matchLabels", CellObjects.labels(CellObjects.selectorLabels(cell, deployment))))
                .put("template", PodTemplates.of(cell, deployment, null));
        return PodTemplates.laidOverClass(cell, deployment, overlay.build(), ApiTypes.DEPLOYMENT_SPEC, sink);
    }

    private static @Nullable Integer fixedReplicas(ComponentDeployment deployment) {
        Located<Scaling> scaling = deployment.release().runner() instanceof Runner.LongRunning runner
                ? runner.availability().scaling()
                : null;
        return scaling == null || scaling.value().replicas() == null
                ? null
                : scaling.value().replicas().value();
    }
}
