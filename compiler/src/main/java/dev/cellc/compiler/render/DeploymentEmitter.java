package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Scale;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiTypes;
import dev.cellc.compiler.kubernetes.StrategicMerge;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Deployment of each service and web application: the class's template, with the workload laid over it. */
final class DeploymentEmitter {
    private DeploymentEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            if (deployment.release().runner() instanceof Runner.LongRunning) {
                String name = Names.deployment(deployment.component());
                Tree.Obj spec = spec(deployed, sink);
                resources.add(CellObjects.ofComponent(deployed, "apps/v1", "Deployment", name, spec));
            }
        }
        return resources;
    }

    private static Tree.Obj spec(Deployed deployed, DiagnosticSink sink) {
        Tree replicas = replicas(deployed.scale());
        Tree.Obj overlay = WorkloadOverlays.longRunning(deployed, replicas).build();
        return PodTemplates.laidOverClass(deployed, overlay, ApiTypes.DEPLOYMENT_SPEC, sink);
    }

    /** A number that an autoscaler sets must not be set here: each time it is applied, they would fight over it. */
    private static @Nullable Tree replicas(@Nullable Scale scale) {
        if (scale instanceof Scale.Suspended) {
            return Tree.number(0);
        }
        if (scale instanceof Scale.Fixed fixed) {
            return Tree.number(fixed.replicas().value());
        }
        return scale instanceof Scale.OfClass ? null : StrategicMerge.NULL;
    }
}
