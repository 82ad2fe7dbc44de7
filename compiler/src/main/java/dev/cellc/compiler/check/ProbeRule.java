package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import java.util.List;
import java.util.stream.Stream;

/** Every container that goes on until it is stopped has probes where its environment demands that. */
final class ProbeRule {
    private ProbeRule() {}

    static void check(Unit unit, DiagnosticSink sink) {
        Located<Boolean> demanded = ImageRule.demanded(unit.constraints().probes());
        if (demanded == null) {
            return;
        }
        for (PodContainer container : unit.containers()) {
            List<String> missing = Stream.of("readinessProbe", "livenessProbe")
                    .filter(probe -> container.endless() && !container.has(probe))
                    .toList();
            if (!missing.isEmpty()) {
                sink.report(ConstraintDiagnostics.noProbes(container, missing, unit, demanded));
            }
        }
    }
}
