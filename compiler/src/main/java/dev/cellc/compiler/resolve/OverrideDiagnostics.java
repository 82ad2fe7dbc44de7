package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Scaling;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.Environment;
import dev.cellc.compiler.source.Located;

/** The wording of this pass about what differs in single environments. */
final class OverrideDiagnostics {
    private OverrideDiagnostics() {}

    static Diagnostic otherEnvironment(Located<String> key, Environment environment) {
        String name = environment.name().value();
        return Diagnostic.of(
                        DiagnosticCode.OVERRIDE_ELSEWHERE,
                        key.span(),
                        "a binding to environment `" + name + "` overrides nothing in `" + key.value() + "`")
                .help("name `" + name + "`, or move it to the overrides of the component itself");
    }

    static Diagnostic scaledTwice(Located<Integer> replicas, Located<Scaling> scaling) {
        return Diagnostic.of(
                        DiagnosticCode.SCALED_TWICE,
                        replicas.span(),
                        "`replicas` and `scaling` both say how many replicas there are")
                .label(scaling.span(), "the other one")
                .help("keep one of them: `replicas` is short for `replicas` below `scaling`");
    }
}
