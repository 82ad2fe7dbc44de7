package dev.cellc.compiler.check;

import dev.cellc.compiler.declaration.Disruption;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** A budget under which no replica may ever go keeps nodes from being drained. */
final class BudgetRule {
    private BudgetRule() {}

    static void check(Unit unit, DiagnosticSink sink) {
        Tree.Obj budget = unit.spec("PodDisruptionBudget");
        Long least = ReplicaRule.least(unit);
        if (budget == null || least == null) {
            return;
        }
        long replicas = Math.max(1, least);
        String field = budget.get("minAvailable") == null ? "maxUnavailable" : "minAvailable";
        Long amount = amount(budget.get(field), replicas);
        if (amount != null && (field.equals("minAvailable") ? replicas - amount : amount) <= 0) {
            sink.report(ScalingDiagnostics.nothingMayGo(place(unit, field), field, replicas));
        }
    }

    /** A percentage is rounded up, of what must stay and of what may go alike. */
    static @Nullable Long amount(@Nullable Tree value, long replicas) {
        if (value instanceof Tree.Num number && number.text().matches("[0-9]{1,18}")) {
            return Long.valueOf(number.text());
        }
        return value instanceof Tree.Text text && text.value().matches("[0-9]{1,9}%")
                ? (Long.parseLong(text.value().substring(0, text.value().length() - 1)) * replicas + 99) / 100
                : null;
    }

    private static Span place(Unit unit, String field) {
        Located<Disruption> own = unit.deployment().release().runner() instanceof Runner.LongRunning runner
                ? runner.availability().disruption()
                : null;
        if (own != null) {
            return own.span();
        }
        YamlNode.Mapping template = unit.deployment().release().workloadClass().disruptionBudgetTemplate();
        YamlNode value = template == null ? null : template.get(field);
        return value == null ? unit.deployment().release().workloadClass().span() : value.span();
    }
}
