package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Scale;
import dev.cellc.compiler.declaration.HorizontalScaling;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiTypes;
import dev.cellc.compiler.kubernetes.MergeTraps;
import dev.cellc.compiler.kubernetes.StrategicMerge;
import dev.cellc.compiler.kubernetes.Trees;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The autoscaler of what scales with its load: the class's template, with the component's limits laid over it. */
final class HorizontalPodAutoscalerEmitter {
    private static final int DEFAULT_CPU = 80;

    private HorizontalPodAutoscalerEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            if (deployed.scale() instanceof Scale.ByLoad scale) {
                resources.add(CellObjects.ofComponent(
                        deployed,
                        "autoscaling/v2",
                        "HorizontalPodAutoscaler",
                        Names.autoscaler(deployment.component()),
                        spec(deployment, scale.limits(), sink)));
            }
        }
        return resources;
    }

    private static Tree.Obj spec(
            ComponentDeployment deployment, @Nullable Located<HorizontalScaling> limits, DiagnosticSink sink) {
        YamlNode.Mapping template = deployment.release().workloadClass().autoscalingTemplate();
        Tree.Obj base = Tree.object().put("minReplicas", 1).build();
        if (template != null) {
            MergeTraps.checkTarget(template, "scaleTargetRef", sink);
            base = StrategicMerge.merge(base, Trees.of(template, ApiTypes.AUTOSCALER_SPEC), ApiTypes.AUTOSCALER_SPEC);
        }
        Tree.Builder overlay = Tree.object();
        if (limits != null) {
            overlay.put("maxReplicas", limits.value().maxReplicas().value());
            if (limits.value().minReplicas() != null) {
                overlay.put("minReplicas", limits.value().minReplicas().value());
            }
        }
        overlay.putAll("metrics", metrics(limits == null ? null : limits.value(), base));
        overlay.put("scaleTargetRef", target(deployment));
        return StrategicMerge.merge(base, overlay.build(), ApiTypes.AUTOSCALER_SPEC);
    }

    /** What is scaled, as autoscalers name it. */
    static Tree.Builder target(ComponentDeployment deployment) {
        return Tree.object()
                .put("apiVersion", "apps/v1")
                .put("kind", "Deployment")
                .put("name", Names.deployment(deployment.component()));
    }

    /** Thresholds of the component replace the metrics of the class; without either, CPU is what counts. */
    private static List<Tree> metrics(@Nullable HorizontalScaling limits, Tree.Obj base) {
        List<Tree> metrics = new ArrayList<>();
        if (limits != null && limits.cpuThreshold() != null) {
            metrics.add(utilization("cpu", limits.cpuThreshold().value()));
        }
        if (limits != null && limits.memoryThreshold() != null) {
            metrics.add(utilization("memory", limits.memoryThreshold().value()));
        }
        if (metrics.isEmpty() && base.get("metrics") == null) {
            metrics.add(utilization("cpu", DEFAULT_CPU));
        }
        return metrics;
    }

    private static Tree utilization(String resource, int percent) {
        return Tree.object()
                .put(
                        "resource",
                        Tree.object()
                                .put("name", resource)
                                .put(
                                        "target",
                                        Tree.object()
                                                .put("averageUtilization", percent)
                                                .put("type", "Utilization")))
                .put("type", "Resource")
                .build();
    }
}
