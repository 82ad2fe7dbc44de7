package dev.cellc.compiler.derive;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one part of the cells comes upon, in its order. Parts are derived at the same time; what is wrong with a contract
 * that several of them read is told once, in the words of the first part.
 */
final class Findings implements DiagnosticSink {
    private final List<Finding> found = new ArrayList<>();

    private record Finding(@Nullable Located<String> contract, List<Diagnostic> diagnostics) {}

    @Override
    public void report(Diagnostic diagnostic) {
        found.add(new Finding(null, List.of(diagnostic)));
    }

    void reportOnce(Located<String> contract, List<Diagnostic> faults) {
        found.add(new Finding(contract, faults));
    }

    /** Passes on what parts have found, in their order. */
    static void tell(List<Findings> parts, DiagnosticSink sink) {
        Set<Located<String>> told = new LinkedHashSet<>();
        for (Findings part : parts) {
            for (Finding finding : part.found) {
                if (finding.contract == null || told.add(finding.contract)) {
                    finding.diagnostics.forEach(sink::report);
                }
            }
        }
    }
}
