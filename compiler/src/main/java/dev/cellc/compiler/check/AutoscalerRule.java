package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Scale;
import dev.cellc.compiler.declaration.HorizontalScaling;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An autoscaler has room between its limits, and something to measure by. */
final class AutoscalerRule {
    private AutoscalerRule() {}

    static void check(Unit unit, DiagnosticSink sink) {
        Tree.Obj spec = unit.spec("HorizontalPodAutoscaler");
        if (spec == null || !(Scale.of(unit.deployment().release()) instanceof Scale.ByLoad scale)) {
            return;
        }
        long least = ReplicaRule.number(spec, "minReplicas", 1);
        long most = ReplicaRule.number(spec, "maxReplicas", 1);
        if (least > most) {
            sink.report(ScalingDiagnostics.limitsCross(most(unit, scale), least(unit, scale), least, most));
        }
        for (Tree metric : spec.get("metrics") instanceof Tree.Arr metrics ? metrics.items() : List.<Tree>of()) {
            checkRequests(unit, scale, metric, sink);
        }
    }

    private static Span most(Unit unit, Scale.ByLoad scale) {
        Located<HorizontalScaling> limits = scale.limits();
        return limits != null ? limits.value().maxReplicas().span() : ofClass(unit, "maxReplicas");
    }

    private static Span least(Unit unit, Scale.ByLoad scale) {
        Located<HorizontalScaling> limits = scale.limits();
        Located<Integer> own = limits == null ? null : limits.value().minReplicas();
        return own != null ? own.span() : ofClass(unit, "minReplicas");
    }

    private static Span ofClass(Unit unit, String field) {
        YamlNode.Mapping template = unit.deployment().release().workloadClass().autoscalingTemplate();
        YamlNode value = template == null ? null : template.get(field);
        return value == null ? unit.deployment().release().workloadClass().span() : value.span();
    }

    /** Use is measured as a part of what is requested; a limit without a request stands for both. */
    private static void checkRequests(Unit unit, Scale.ByLoad scale, Tree metric, DiagnosticSink sink) {
        String resource = measured(metric);
        if (resource == null) {
            return;
        }
        for (PodContainer container : unit.containers()) {
            if (container.endless()
                    && !container.has("resources", "requests", resource)
                    && !container.has("resources", "limits", resource)) {
                sink.report(ScalingDiagnostics.nothingToMeasureBy(container, resource, scale));
            }
        }
    }

    /** The resource whose use is measured in percent, or null where something else is measured. */
    private static @Nullable String measured(Tree metric) {
        Tree.Obj resource = metric instanceof Tree.Obj object ? Unit.object(object, "resource") : null;
        if (resource == null || !(resource.get("name") instanceof Tree.Text name)) {
            return null;
        }
        Tree.Obj target = Unit.object(resource, "target");
        return target == null || target.get("averageUtilization") == null ? null : name.value();
    }
}
