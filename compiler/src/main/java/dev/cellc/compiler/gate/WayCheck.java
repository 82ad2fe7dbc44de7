package dev.cellc.compiler.gate;

import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Approvers;
import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Target;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.DeploymentPipeline.Way;
import dev.cellc.compiler.promotion.CheckResult;
import dev.cellc.compiler.promotion.Facts;
import dev.cellc.compiler.promotion.SourceChange;
import dev.cellc.compiler.promotion.Transition;
import dev.cellc.compiler.promotion.VerifiedApproval;
import dev.cellc.compiler.promotion.WorkloadDigest;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What has to be met on one way of a pipeline: time in the source, approvals, results of checks. */
record WayCheck(Facts facts, boolean waivesApprovals, DiagnosticSink sink) {

    void check(Transition transition, Way way, WorkloadDigest digest) throws InputException {
        Located<String> soak = way.target().soak();
        if (soak != null) {
            soak(transition, way, digest, soak);
        }
        checkRecords(transition, way, digest);
    }

    /** What was committed about the snapshot, without a look at the source. */
    void checkRecords(Transition transition, Way way, WorkloadDigest digest) throws InputException {
        Span asked = way.target().approval();
        if (asked != null && !waivesApprovals) {
            approvals(transition, way, digest, asked);
        }
        for (Located<String> check : way.target().checks()) {
            CheckResult result = facts.check(transition.environment(), digest, check.value());
            if (result == null || !result.hasPassed()) {
                sink.report(ConditionDiagnostics.check(transition, digest, check, result));
            }
        }
    }

    private void soak(Transition transition, Way way, WorkloadDigest digest, Located<String> soak)
            throws InputException {
        String source = way.source().value();
        SourceChange change = facts.inEnvironment(transition.component(), source, digest);
        Duration demanded = Soak.of(soak.value());
        Duration served = change == null ? Duration.ZERO : Duration.between(change.since(), facts.now());
        if (change == null || served.compareTo(demanded) < 0) {
            sink.report(ConditionDiagnostics.soak(transition, way, soak, served, demanded));
        }
    }

    private void approvals(Transition transition, Way way, WorkloadDigest digest, Span asked) throws InputException {
        Target target = way.target();
        List<String> refused = new ArrayList<>();
        Set<String> counting = counting(transition, way, digest, refused::add);
        int minimum = ApproverList.minimum(target.approvers());
        if (counting.size() < minimum) {
            sink.report(ConditionDiagnostics.approvals(transition, target, asked, counting, refused));
        }
    }

    /** Whose approvals count; of the others it is said why they do not. */
    Set<String> counting(Transition transition, Way way, WorkloadDigest digest, Consumer<String> refused)
            throws InputException {
        String author = author(transition, way, digest);
        Set<String> counting = new LinkedHashSet<>();
        for (VerifiedApproval approval : facts.approvals(transition.environment(), digest)) {
            String problem = problem(approval, way.target().approvers(), author);
            if (problem == null) {
                counting.add(approval.by());
            } else {
                refused.accept("that of `" + approval.by() + "` does not count: " + problem);
            }
        }
        return counting;
    }

    /** Why an approval does not count; null if it does. */
    private @Nullable String problem(VerifiedApproval approval, @Nullable Approvers approvers, @Nullable String author)
            throws InputException {
        if (!approval.isSigned()) {
            return "it " + approval.problem();
        }
        if (!ApproverList.holds(approvers, approval.by(), facts)) {
            return "they are no approver";
        }
        return approval.by().equalsIgnoreCase(author) ? "they made the change that is to be approved" : null;
    }

    /** Who made the change, where that person must not approve it. */
    private @Nullable String author(Transition transition, Way way, WorkloadDigest digest) throws InputException {
        Approvers approvers = way.target().approvers();
        Located<Boolean> allowed = approvers == null ? null : approvers.allowAuthor();
        if (allowed != null && allowed.value()) {
            return null;
        }
        return facts.author(transition.component(), digest);
    }
}
