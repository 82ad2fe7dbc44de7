package dev.cellc.compiler.audit;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.promotion.CommitMessage;
import dev.cellc.compiler.promotion.Deployment;
import dev.cellc.compiler.promotion.Movement;
import dev.cellc.compiler.promotion.Transition;
import dev.cellc.compiler.promotion.WorkloadDigest;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with records of deployments. */
final class AuditDiagnostics {
    private static final SourceFile MESSAGE = SourceFile.of("<message>", "");

    private AuditDiagnostics() {}

    static Diagnostic edited(Deployment deployment) {
        Located<String> recorded = Objects.requireNonNull(deployment.recordedDigest());
        return Diagnostic.of(
                        DiagnosticCode.EDITED_BINDING,
                        recorded.span(),
                        "what is pinned of `" + Movement.name(deployment.component()) + "` in `"
                                + deployment.environment() + "` was edited by hand")
                .help("revert the commit; promote a snapshot, or roll back to one");
    }

    static Diagnostic unrecorded(Deployment deployment) {
        return Diagnostic.of(
                        DiagnosticCode.UNRECORDED_BINDING,
                        deployment.binding().header().name().span(),
                        "the binding of `" + Movement.name(deployment.component()) + "` in `" + deployment.environment()
                                + "` was not written by cellc: it has no `" + Deployment.DIGEST + "`")
                .help("revert the commit, and promote or deploy the snapshot");
    }

    static Diagnostic unsaid(Transition transition, CommitMessage message) {
        return Diagnostic.of(
                        DiagnosticCode.LYING_MESSAGE,
                        place(transition),
                        "the message does not say that `" + Movement.name(transition.component()) + "` changes in `"
                                + transition.environment() + "`: it speaks of `" + message.to() + "`")
                .help("revert the commit; messages of deployments are written by cellc");
    }

    static Diagnostic otherDigest(Transition transition, Movement movement) {
        return Diagnostic.of(
                        DiagnosticCode.LYING_MESSAGE,
                        place(transition),
                        "the message says that `" + movement.component() + "` goes from "
                                + WorkloadDigest.shortOf(movement.before()) + " to "
                                + WorkloadDigest.shortOf(movement.after()) + ", and it goes from "
                                + WorkloadDigest.shortOf(transition.oldDigest()) + " to "
                                + WorkloadDigest.shortOf(transition.newDigest()))
                .help("revert the commit; messages of deployments are written by cellc");
    }

    static Diagnostic nothingHappened(Movement movement, CommitMessage message) {
        return Diagnostic.of(
                        DiagnosticCode.LYING_MESSAGE,
                        Span.at(MESSAGE, 0),
                        "the message says that `" + movement.component() + "` changes in `" + message.to()
                                + "`, and it does not")
                .help("revert the commit; messages of deployments are written by cellc");
    }

    private static Span place(Transition transition) {
        Transition.@Nullable Deployed known = transition.after() == null ? transition.before() : transition.after();
        return known == null
                ? Span.at(MESSAGE, 0)
                : known.snapshot().workloadSpec().span();
    }
}
