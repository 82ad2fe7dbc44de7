package dev.cellc.cli;

import dev.cellc.compiler.Audit;
import dev.cellc.compiler.PastChange;
import dev.cellc.compiler.io.HistoryAudit.Step;
import dev.cellc.compiler.promotion.WorkloadDigest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What history holds of deployments, in words. */
final class PastChanges {
    private PastChanges() {}

    static PastChange of(Step step) {
        var message = step.message();
        var transition = step.transition();
        return new PastChange(
                step.commit().time().toString(),
                step.commit().id(),
                step.commit().author(),
                message == null ? "other" : transition.operation().text(),
                transition.environment(),
                Audit.name(transition),
                text(transition.from()),
                digest(transition.oldDigest()),
                digest(transition.newDigest()),
                approvals(step),
                message == null ? "" : text(message.rollbackOf()),
                message == null ? "" : text(message.emergency()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String digest(@Nullable WorkloadDigest digest) {
        return digest == null ? "" : digest.text();
    }

    /** Those that count as signed; others have a question mark. */
    private static String approvals(Step step) {
        return step.approvals().stream()
                .map(approval -> approval.by() + (approval.isSigned() ? "" : " (?)"))
                .collect(Collectors.joining(", "));
    }
}
