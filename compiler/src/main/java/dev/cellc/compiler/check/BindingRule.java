package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.promotion.Deployment;
import dev.cellc.compiler.promotion.Movement;
import dev.cellc.compiler.promotion.WorkloadDigest;
import dev.cellc.compiler.source.Located;
import java.util.List;

/** What a binding pins is what was written with its digest. */
final class BindingRule {
    private BindingRule() {}

    static void check(List<Deployment> deployments, DiagnosticSink sink) {
        for (Deployment deployment : deployments) {
            Located<String> recorded = deployment.recordedDigest();
            if (recorded != null && deployment.isEdited()) {
                sink.report(edited(deployment, recorded));
            }
        }
    }

    private static Diagnostic edited(Deployment deployment, Located<String> recorded) {
        WorkloadDigest digest = deployment.snapshot().digest();
        String name = Movement.name(deployment.component());
        boolean isDigest = WorkloadDigest.parse(recorded.value()) != null;
        return Diagnostic.of(
                        DiagnosticCode.EDITED_BINDING,
                        recorded.span(),
                        "the binding of `" + name + "` in `" + deployment.environment() + "` was edited by hand: "
                                + (isDigest ? "its digest is " : "this is no digest, that of what it pins is ")
                                + (isDigest ? digest.shortened() + " now" : digest.text()))
                .label(deployment.snapshot().workloadSpec().span(), "this is not what was pinned")
                .help("take the edit back; `cellc promote`, `deploy` and `rollback` change what is pinned");
    }
}
