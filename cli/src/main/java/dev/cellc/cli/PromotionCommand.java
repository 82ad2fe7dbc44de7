package dev.cellc.cli;

import dev.cellc.compiler.Promotions;
import dev.cellc.compiler.Promotions.Plan;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.git.CommitHistory;
import dev.cellc.compiler.git.Committer;
import dev.cellc.compiler.git.Committer.BranchTip;
import dev.cellc.compiler.git.Committer.FileChange;
import dev.cellc.compiler.git.Committer.Outcome;
import dev.cellc.compiler.git.Committer.Proposed;
import dev.cellc.compiler.io.RepositoryFacts;
import dev.cellc.compiler.io.Rivals;
import dev.cellc.compiler.promotion.CommitMessage;
import dev.cellc.compiler.promotion.Operation;
import dev.cellc.compiler.promotion.PastDeployment;
import dev.cellc.compiler.promotion.Request;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves components between environments by a commit: promote, deploy, rollback, approve, suspend, resume, undeploy. */
final class PromotionCommand {
    private final Session session;
    private final Path root;
    private final Request request;
    private final Promotions.Limits limits;
    private @Nullable Plan plan;

    private PromotionCommand(Session session, Path root, Request request, Promotions.Limits limits) {
        this.session = session;
        this.root = root;
        this.request = request;
        this.limits = limits;
    }

    static Exit run(Session session, Operation operation) throws UsageException, InputException {
        PromotionOptions options = new PromotionOptions(session);
        return new PromotionCommand(session, options.root(), options.request(operation), options.limits()).run();
    }

    private Exit run() throws InputException {
        Arguments arguments = session.arguments();
        Committer.Options options = Committer.Options.DEFAULT
                .onto(arguments.value(Option.ONTO).orElse(null))
                .pushingTo(arguments.value(Option.PUSH).orElse(null));
        Optional<Outcome> outcome =
                Committer.commit(root, session.surroundings().environment(), options, this::proposed);
        return new PromotionReport(session).show(planned(), outcome);
    }

    private Plan planned() {
        if (plan == null) {
            throw new IllegalStateException("nothing was proposed");
        }
        return plan;
    }

    /** Everything is read at the tip, and read again when the branch has moved. */
    private Proposed proposed(BranchTip tip) throws InputException {
        SourceTree tree = session.reader().revision(root, tip.commit()).tree();
        try (CommitHistory history =
                CommitHistory.of(root, session.surroundings().environment())) {
            RepositoryFacts facts = new RepositoryFacts(history, session.reader(), root, tip.commit(), Instant.now());
            List<Diagnostic> overtaken = request.operation() == Operation.APPROVE
                    ? List.of()
                    : Rivals.of(request, tree, tip, history, session.reader(), root);
            plan = overtaken.isEmpty() ? plan(tree, history, facts) : Promotions.refused(overtaken);
        } catch (InputException e) {
            // What a mistake in its declaration hides is only missing.
            List<Diagnostic> errors = Promotions.errors(tree);
            if (errors.isEmpty()) {
                throw e;
            }
            plan = Promotions.refused(errors);
        }
        CommitMessage message = plan.message();
        if (message == null || session.arguments().has(Option.DRY_RUN)) {
            return new Committer.Nothing();
        }
        List<FileChange> changes = plan.files().stream()
                .map(file -> new FileChange(file.path(), file.text()))
                .toList();
        String signer =
                request.operation() == Operation.APPROVE ? message.approvedBy().get(0) : null;
        return new Committer.NewCommit(changes, message.on(tip.commit()).text(), signer);
    }

    private Plan plan(SourceTree tree, CommitHistory history, RepositoryFacts facts) throws InputException {
        return switch (request.operation()) {
            case ROLLBACK -> Promotions.rollback(tree, request, past(tree, facts), limits, facts);
            case APPROVE -> {
                CommitHistory.Identity identity = history.identity();
                String comment = session.arguments().value(Option.COMMENT).orElse(null);
                yield Promotions.approve(
                        tree, request, new Promotions.Approver(identity.email(), identity.signs(), comment), facts);
            }
            case PROMOTE, DEPLOY, SUSPEND, RESUME, UNDEPLOY -> Promotions.plan(tree, request, limits, facts);
        };
    }

    private PastDeployment past(SourceTree tree, RepositoryFacts facts) throws InputException {
        String environment = session.arguments().value(Option.PLACE).orElseThrow();
        Optional<String> commit = session.arguments().value(Option.TO_COMMIT);
        PastDeployment past = facts.past(tree, request, commit.orElse(null));
        if (past == null) {
            throw new InputException(
                    commit.isPresent()
                            ? "`" + request.component() + "` was not pinned in `" + environment + "` in commit `"
                                    + commit.get() + "`"
                            : "nothing else of `" + request.component() + "` was ever pinned in `" + environment + "`",
                    "`git log deployments/" + environment + "` shows what was");
        }
        return past;
    }
}
