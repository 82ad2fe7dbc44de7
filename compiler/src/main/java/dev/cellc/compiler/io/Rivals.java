package dev.cellc.compiler.io;

import dev.cellc.compiler.Promotions;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.git.CommitHistory;
import dev.cellc.compiler.git.CommitHistory.Commit;
import dev.cellc.compiler.git.Committer.BranchTip;
import dev.cellc.compiler.promotion.Request;
import dev.cellc.compiler.promotion.SourceChange;
import dev.cellc.compiler.promotion.Transition;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What others have committed between the first look at a branch and the last one. */
public final class Rivals {
    private Rivals() {}

    /** For each component that a request is about and that somebody has changed where it would: the first who did. */
    public static List<Diagnostic> of(
            Request request, SourceTree tree, BranchTip tip, CommitHistory history, ProjectReader reader, Path root)
            throws InputException {
        List<Diagnostic> found = new ArrayList<>();
        if (!tip.commit().equals(tip.first())) {
            HistoryAudit audit = new HistoryAudit(history, reader, root);
            List<Promotions.Aim> aims = new ArrayList<>(Promotions.aims(tree, request));
            for (Commit commit : history.between(tip.first(), tip.commit())) {
                for (Transition transition : audit.transitions(commit)) {
                    aims.stream()
                            .filter(aim -> aim.isHitBy(transition))
                            .forEach(aim -> found.add(overtaken(aim, commit)));
                    aims.removeIf(aim -> aim.isHitBy(transition));
                }
            }
        }
        return found;
    }

    private static Diagnostic overtaken(Promotions.Aim aim, Commit commit) {
        SourceChange change = new SourceChange(commit.id(), commit.time(), commit.author());
        return aim.overtaken(change, commit.message().lines().findFirst().orElse(""));
    }
}
