package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Scale;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** What is long-running has as many replicas as its environment demands, at its quietest moment; unless suspended. */
final class ReplicaRule {
    private static final int MOST_DIGITS = 18;

    private ReplicaRule() {}

    static void check(Unit unit, DiagnosticSink sink) {
        Located<Integer> demanded = unit.constraints().minReplicas();
        if (demanded == null || unit.deployment().release().state() == ReleaseState.SUSPEND) {
            return;
        }
        Long least = least(unit);
        if (least != null && least < demanded.value()) {
            sink.report(ConstraintDiagnostics.tooFewReplicas(place(unit), least, unit, demanded));
        }
    }

    /** The least number of replicas, or null of what is not counted in replicas. */
    static @Nullable Long least(Unit unit) {
        Tree.Obj byLoad = unit.spec("HorizontalPodAutoscaler");
        Tree.Obj byRequests = unit.spec("ScaledObject");
        Tree.Obj deployment = unit.spec("Deployment");
        Tree.Obj fixed = deployment == null ? unit.spec("StatefulSet") : deployment;
        if (byLoad != null) {
            return number(byLoad, "minReplicas", 1);
        }
        if (byRequests != null) {
            return number(byRequests, "minReplicaCount", 0);
        }
        return fixed == null ? null : Long.valueOf(number(fixed, "replicas", 1));
    }

    static long number(Tree.Obj spec, String field, long absent) {
        return spec.get(field) instanceof Tree.Num number && Scale.isCount(number.text(), MOST_DIGITS)
                ? Long.parseLong(number.text())
                : absent;
    }

    private static Span place(Unit unit) {
        Scale scale = Scale.of(unit.deployment().release());
        if (scale instanceof Scale.Fixed fixed) {
            return fixed.replicas().span();
        }
        if (scale instanceof Scale.ByLoad load && load.limits() != null) {
            Located<Integer> least = load.limits().value().minReplicas();
            return least == null ? load.limits().value().maxReplicas().span() : least.span();
        }
        return scale instanceof Scale.ByRequests requests
                ? requests.limits().span()
                : unit.deployment().release().origin();
    }
}
