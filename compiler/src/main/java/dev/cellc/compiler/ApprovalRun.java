package dev.cellc.compiler;

import dev.cellc.compiler.Promotions.Approver;
import dev.cellc.compiler.Promotions.Plan;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.difference.Difference;
import dev.cellc.compiler.emit.Emitter;
import dev.cellc.compiler.gate.Gate;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.promote.Planner;
import dev.cellc.compiler.promotion.Approval;
import dev.cellc.compiler.promotion.CommitMessage;
import dev.cellc.compiler.promotion.Facts;
import dev.cellc.compiler.promotion.Move;
import dev.cellc.compiler.promotion.Movement;
import dev.cellc.compiler.promotion.Operation;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Request;
import dev.cellc.compiler.promotion.WorkloadDigest;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** An approval that somebody gives: who may, for what would be promoted now, and once. */
final class ApprovalRun {
    private static final Difference NOTHING = new Difference(List.of());

    private final SourceTree tree;
    private final Program program;
    private final Request request;
    private final Approver approver;
    private final Facts facts;

    ApprovalRun(SourceTree tree, Request request, Approver approver, Facts facts) {
        this.tree = tree;
        this.program = Promotions.program(tree);
        this.request = request;
        this.approver = approver;
        this.facts = facts;
    }

    Plan plan() throws InputException {
        List<Diagnostic> problems = new ArrayList<>();
        List<Move> moves = Planner.moves(program, request, problems::add);
        if (!problems.isEmpty()) {
            return new Plan(List.of(), null, NOTHING, problems, List.of());
        }
        Move move = moves.get(0);
        if (move.present() != null && move.present().snapshot().saysTheSameAs(move.snapshot())) {
            return nothing(name(move) + " is in `" + move.environment() + "` already");
        }
        return switch (Gate.approval(program, move.transition(), approver.principal(), facts)) {
            case POINTLESS -> nothing("`" + move.environment() + "` asks for no approval of " + name(move));
            case REFUSED ->
                throw new InputException(
                        "`" + approver.principal() + "` is no approver of " + name(move) + " for `" + move.environment()
                                + "`",
                        "approvers are named in DeploymentPipeline `"
                                + move.component().pipeline().name().value()
                                + "` and in `.cellc/groups.yaml`; `git config user.email` says who you are");
            case WELCOME -> given(move);
        };
    }

    private static String name(Move move) {
        return "`" + Movement.name(move.component().id()) + "` "
                + move.snapshot().digest().shortened();
    }

    private static Plan nothing(String remark) {
        return new Plan(List.of(), null, NOTHING, List.of(), List.of(remark));
    }

    private Plan given(Move move) throws InputException {
        if (!approver.signs()) {
            throw new InputException(
                    "an approval has to be signed, and Git is not configured to sign commits",
                    "`git config commit.gpgsign true`, with `gpg.format` and `user.signingkey` for the key");
        }
        WorkloadDigest digest = move.snapshot().digest();
        ComponentId id = move.component().id();
        Approval known = Promotions.approval(tree, Approval.path(move.environment(), digest));
        Approval approval = known == null
                ? new Approval(id.project(), id.component(), id.track(), move.environment(), digest, List.of())
                : known;
        if (approval.isBy(approver.principal())) {
            return nothing("`" + approver.principal() + "` has approved " + name(move) + " for `" + move.environment()
                    + "` already");
        }
        Approval given = approval.with(new Approval.Entry(approver.principal(), approver.comment()));
        CommitMessage message = new CommitMessage(
                Operation.APPROVE,
                "",
                move.from(),
                move.environment(),
                List.of(move.movement()),
                null,
                null,
                List.of(approver.principal()));
        SourceFile file = SourceFile.of(given.path(), Emitter.text(document(given)));
        return new Plan(List.of(file), message, NOTHING, List.of(), List.of());
    }

    private static Tree.Obj document(Approval approval) {
        List<Tree> entries = new ArrayList<>();
        for (Approval.Entry entry : approval.entries()) {
            entries.add(Tree.object()
                    .put("by", entry.by())
                    .put("comment", entry.comment())
                    .build());
        }
        boolean isDefault = approval.track().equals(ComponentId.DEFAULT_TRACK);
        return Tree.object()
                .put("apiVersion", Approval.API_VERSION)
                .put("kind", Approval.KIND)
                .put(
                        "spec",
                        Tree.object()
                                .put("project", approval.project())
                                .put("component", approval.component())
                                .put("track", isDefault ? null : approval.track())
                                .put("environment", approval.environment())
                                .put("digest", approval.digest().text())
                                .putAll("approvals", entries))
                .build();
    }
}
