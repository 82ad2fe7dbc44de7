package dev.cellc.cli;

import dev.cellc.compiler.Audit;
import dev.cellc.compiler.Overview;
import dev.cellc.compiler.Overview.Place;
import dev.cellc.compiler.Promotions;
import dev.cellc.compiler.git.CommitHistory;
import dev.cellc.compiler.git.CommitHistory.Commit;
import dev.cellc.compiler.io.HistoryAudit;
import dev.cellc.compiler.io.HistoryAudit.Step;
import dev.cellc.compiler.io.ProjectReader;
import dev.cellc.compiler.io.RepositoryFacts;
import dev.cellc.compiler.promotion.SourceChange;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What runs where, and how it came there: every change of it up to a commit, the latest first. Without a history the
 * commit is empty.
 */
record KnownDeployments(List<Place> places, String commit, List<Step> steps) {

    KnownDeployments {
        places = List.copyOf(places);
        steps = List.copyOf(steps);
    }

    static KnownDeployments withoutHistory(SourceTree tree) throws InputException {
        return new KnownDeployments(new Overview(Promotions.program(tree), null, Map.of()).places(), "", List.of());
    }

    /** What a tree says, and what the history of a revision knows of that. */
    static KnownDeployments of(SourceTree tree, Session session, Path root, String revision) throws InputException {
        try (CommitHistory history =
                CommitHistory.of(root, session.surroundings().environment())) {
            ProjectReader reader = session.reader();
            Commit tip = history.commit(revision);
            List<Step> steps = new HistoryAudit(history, reader, root).steps(tip.id());
            Map<String, SourceChange> last = new TreeMap<>();
            for (Step step : steps) {
                if (step.transition().changesSnapshot()) {
                    String component = Audit.name(step.transition());
                    Commit commit = step.commit();
                    last.putIfAbsent(
                            Overview.key(component, step.transition().environment()),
                            new SourceChange(commit.id(), commit.time(), commit.author()));
                }
            }
            RepositoryFacts facts = new RepositoryFacts(history, reader, root, tip.id(), tip.time());
            return new KnownDeployments(new Overview(Promotions.program(tree), facts, last).places(), tip.id(), steps);
        }
    }
}
