package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Scale;
import dev.cellc.compiler.declaration.Disruption;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiTypes;
import dev.cellc.compiler.kubernetes.MergeTraps;
import dev.cellc.compiler.kubernetes.StrategicMerge;
import dev.cellc.compiler.kubernetes.Trees;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must keep running while nodes are drained: the class's template, with the component's budget laid over it. */
final class PodDisruptionBudgetEmitter {
    private PodDisruptionBudgetEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            if (deployment.release().runner() instanceof Runner.LongRunning runner && hasReplicas(deployed.scale())) {
                Tree.Obj spec = spec(deployed, runner.availability().disruption(), sink);
                if (spec.get("minAvailable") != null || spec.get("maxUnavailable") != null) {
                    String name = Names.disruptionBudget(deployment.component());
                    resources.add(CellObjects.ofComponent(deployed, "policy/v1", "PodDisruptionBudget", name, spec));
                }
            }
        }
        return resources;
    }

    /** A budget for nothing would never be met, and hold up whoever waits for it. */
    private static boolean hasReplicas(@Nullable Scale scale) {
        return !(scale instanceof Scale.Suspended)
                && !(scale instanceof Scale.Fixed fixed && fixed.replicas().value() == 0)
                && !(scale instanceof Scale.OfClass type && type.replicas().value() == 0);
    }

    private static Tree.Obj spec(Deployed deployed, @Nullable Located<Disruption> disruption, DiagnosticSink sink) {
        YamlNode.Mapping template =
                deployed.deployment().release().workloadClass().disruptionBudgetTemplate();
        if (template == null && disruption == null) {
            return Tree.Obj.EMPTY;
        }
        Tree.Obj base = Tree.Obj.EMPTY;
        if (template != null) {
            MergeTraps.checkTarget(template, "selector", sink);
            MergeTraps.checkBudget(template, sink);
            base = Trees.of(template, ApiTypes.DISRUPTION_BUDGET_SPEC);
        }
        Tree.Builder overlay = Tree.object();
        if (disruption != null) {
            overlay.put("minAvailable", amount(disruption.value().minAvailable()))
                    .put("maxUnavailable", amount(disruption.value().maxUnavailable()));
        }
        overlay.put("selector", Tree.object("matchLabels", deployed.selector()));
        return StrategicMerge.merge(base, overlay.build(), ApiTypes.DISRUPTION_BUDGET_SPEC);
    }

    /** A budget has one of the two: what the component does not say is taken from the class's. */
    private static Tree amount(@Nullable Located<String> written) {
        if (written == null) {
            return StrategicMerge.NULL;
        }
        String text = written.value();
        return text.endsWith("%") ? Tree.text(text) : Tree.number(new BigDecimal(text).longValueExact());
    }
}
