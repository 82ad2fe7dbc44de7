package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.cell.Scale;
import dev.cellc.compiler.declaration.ScaleToZero;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiTypes;
import dev.cellc.compiler.kubernetes.MergeTraps;
import dev.cellc.compiler.kubernetes.Trees;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** What KEDA scales to zero and back; of the class's autoscaler, its limit and its behaviour hold here too. */
final class ScaledObjectEmitter {
    private ScaledObjectEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            if (deployed.scale() instanceof Scale.ByRequests scale) {
                resources.add(CellObjects.ofComponent(
                        deployed,
                        "keda.sh/v1alpha1",
                        "ScaledObject",
                        Names.scaledObject(deployment.component()),
                        spec(deployed, scale.limits().value(), sink)));
            }
        }
        return resources;
    }

    private static Tree.Obj spec(Deployed deployed, ScaleToZero limits, DiagnosticSink sink) {
        ComponentDeployment deployment = deployed.deployment();
        Tree.Obj ofClass = ofClass(deployment, sink);
        Tree most = limits.maxReplicas() == null
                ? ofClass.get("maxReplicas")
                : Tree.number(limits.maxReplicas().value());
        Tree.Builder spec = Tree.object()
                .put("scaleTargetRef", HorizontalPodAutoscalerEmitter.target(deployment))
                .put("minReplicaCount", 0)
                .put("maxReplicaCount", most);
        Tree behavior = ofClass.get("behavior");
        if (behavior != null) {
            Tree.Builder autoscaler = Tree.object().put("behavior", behavior);
            spec.put("advanced", Tree.object().put("horizontalPodAutoscalerConfig", autoscaler));
        }
        return spec.putAll("triggers", triggers(deployed.cell(), deployment)).build();
    }

    private static Tree.Obj ofClass(ComponentDeployment deployment, DiagnosticSink sink) {
        YamlNode.Mapping template = deployment.release().workloadClass().autoscalingTemplate();
        if (template == null) {
            return Tree.Obj.EMPTY;
        }
        MergeTraps.checkTarget(template, "scaleTargetRef", sink);
        return Trees.of(template, ApiTypes.AUTOSCALER_SPEC);
    }

    private static List<Tree> triggers(Cell cell, ComponentDeployment deployment) {
        List<Tree> triggers = new ArrayList<>();
        for (List<Exposure> way : Interceptors.ways(deployment)) {
            Tree.Builder metadata = Tree.object()
                    .put("interceptorRoute", Interceptors.route(way.get(0)))
                    .put(
                            "scalerAddress",
                            Interceptors.scalerAddress(cell.environment().dataPlane()));
            triggers.add(Tree.object()
                    .put("type", "external-push")
                    .put("metadata", metadata)
                    .build());
        }
        return triggers;
    }
}
