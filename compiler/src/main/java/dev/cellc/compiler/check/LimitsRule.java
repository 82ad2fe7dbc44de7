package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import java.util.List;
import java.util.stream.Stream;

/** Every container has limits of CPU and memory where its environment demands that, those of classes too. */
final class LimitsRule {
    private LimitsRule() {}

    static void check(Unit unit, DiagnosticSink sink) {
        Located<Boolean> demanded = ImageRule.demanded(unit.constraints().resourceLimits());
        if (demanded == null) {
            return;
        }
        for (PodContainer container : unit.containers()) {
            List<String> missing = Stream.of("cpu", "memory")
                    .filter(resource -> !container.has("resources", "limits", resource))
                    .toList();
            if (!missing.isEmpty()) {
                sink.report(ConstraintDiagnostics.noLimits(container, missing, unit, demanded));
            }
        }
    }
}
