package dev.cellc.compiler.gate;

import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Target;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.promotion.CheckResult;
import dev.cellc.compiler.promotion.Transition;
import dev.cellc.compiler.promotion.WorkloadDigest;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The wording of what a way of a pipeline asks for. */
final class ConditionDiagnostics {
    private ConditionDiagnostics() {}

    static Diagnostic soak(Transition transition, Way way, Located<String> soak, Duration served, Duration demanded) {
        String source = way.source().value();
        return Diagnostic.of(
                        DiagnosticCode.STILL_SOAKING,
                        soak.span(),
                        GateDiagnostics.described(transition) + " has been in `" + source + "` for " + Soak.text(served)
                                + ", not for " + soak.value())
                .help("wait another " + Soak.text(demanded.minus(served).plusMillis(999)));
    }

    static Diagnostic approvals(
            Transition transition, Target target, Span asked, Set<String> counting, List<String> refused) {
        int minimum = ApproverList.minimum(target.approvers());
        String needed = minimum == 1 ? "an approval" : minimum + " approvals";
        StringBuilder have = new StringBuilder(counting.isEmpty() ? "none" : "that of `");
        have.append(String.join("`, `", counting)).append(counting.isEmpty() ? "" : "`");
        if (!refused.isEmpty()) {
            have.append("; ").append(String.join("; ", refused));
        }
        return Diagnostic.of(
                        DiagnosticCode.NOT_APPROVED,
                        asked,
                        GateDiagnostics.described(transition) + " needs " + needed + " to enter `"
                                + transition.environment() + "` and has " + have)
                .help("`" + command(transition) + "`, by " + ApproverList.described(target.approvers()));
    }

    private static String command(Transition transition) {
        ComponentId id = transition.component();
        String track = id.isDefaultTrack() ? "" : " --track " + id.track();
        return "cellc approve " + id.project() + '/' + id.component() + track + " --env " + transition.environment();
    }

    static Diagnostic check(
            Transition transition, WorkloadDigest digest, Located<String> check, @Nullable CheckResult result) {
        String path = CheckResult.path(transition.environment(), digest, check.value());
        String subject = GateDiagnostics.described(transition);
        if (result == null) {
            return Diagnostic.of(
                            DiagnosticCode.CHECK_NOT_PASSED,
                            check.span(),
                            subject + " has no result of the check `" + check.value() + "` for `"
                                    + transition.environment() + "`")
                    .help("whoever runs the check commits `{\"result\": \"passed\"}` as `" + path + "`");
        }
        String message = result.message() == null ? "" : ": " + result.message();
        String url = result.url() == null ? "" : ", see " + result.url();
        return Diagnostic.of(
                        DiagnosticCode.CHECK_NOT_PASSED,
                        check.span(),
                        subject + " has failed the check `" + check.value() + "`" + message)
                .help("the result is in `" + path + "`" + url);
    }
}
