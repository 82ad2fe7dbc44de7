package dev.cellc.compiler.io;

import dev.cellc.compiler.Audit;
import dev.cellc.compiler.Promotions;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.git.CommitHistory;
import dev.cellc.compiler.git.CommitHistory.Commit;
import dev.cellc.compiler.promotion.Approval;
import dev.cellc.compiler.promotion.CommitMessage;
import dev.cellc.compiler.promotion.Facts;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Transition;
import dev.cellc.compiler.promotion.VerifiedApproval;
import dev.cellc.compiler.promotion.WorkloadDigest;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A repository → what each commit did to deployments, and whether it was legal. Trees without any are not compiled. */
public final class HistoryAudit {
    /** Before the first commit, and before the root was there. What comes in then is taken as it is. */
    private static final SourceTree NOTHING = SourceTree.of(List.of());

    private static final int MAX_PROGRAMS = 16;

    private final CommitHistory history;
    private final ProjectReader reader;
    private final Path root;
    private final Map<String, Program> programs = new TreeMap<>();
    private int commits;

    public HistoryAudit(CommitHistory history, ProjectReader reader, Path root) {
        this.history = history;
        this.reader = reader;
        this.root = root;
    }

    /** A commit, and what is wrong with it. */
    public record Judged(Commit commit, List<Diagnostic> problems) {

        public Judged {
            problems = List.copyOf(problems);
        }
    }

    /** One deployment that one commit changed; {@code approvals} are those that were there when it was made. */
    public record Step(
            Commit commit, @Nullable CommitMessage message, Transition transition, List<VerifiedApproval> approvals) {

        public Step {
            approvals = List.copyOf(approvals);
        }
    }

    /** The commits with something wrong, the oldest first: those up to one that another one does not have. */
    public List<Judged> verify(@Nullable String base, String head) throws InputException {
        List<Judged> judged = new ArrayList<>();
        List<Commit> all = history.between(base, head);
        commits = all.size();
        for (Commit commit : all) {
            String parent = before(commit);
            List<Diagnostic> problems = parent == null ? List.of() : judge(commit, parent);
            if (!problems.isEmpty()) {
                judged.add(new Judged(commit, problems));
            }
        }
        return judged;
    }

    /** How many commits were looked at. */
    public int commits() {
        return commits;
    }

    /** Every deployment there was, the latest first. */
    public List<Step> steps(String head) throws InputException {
        List<Step> steps = new ArrayList<>();
        for (Commit commit : history.between(null, head)) {
            for (Transition transition : transitions(commit)) {
                steps.add(0, step(commit, transition));
            }
        }
        return steps;
    }

    private Step step(Commit commit, Transition transition) throws InputException {
        WorkloadDigest digest = transition.newDigest();
        String parent = before(commit);
        List<VerifiedApproval> approvals = parent == null || digest == null
                ? List.of()
                : facts(commit, parent).approvals(transition.environment(), digest);
        return new Step(commit, CommitMessage.parse(commit.message()), transition, approvals);
    }

    private List<Diagnostic> judge(Commit commit, String parent) throws InputException {
        List<Diagnostic> problems = new ArrayList<>();
        CommitMessage message = CommitMessage.parse(commit.message());
        List<Transition> transitions = transitions(commit);
        if (!transitions.isEmpty() || message != null) {
            Facts facts = facts(commit, parent);
            problems.addAll(Audit.problems(program(parent), program(commit.id()), transitions, message, facts));
        }
        for (String path : history.changed(commit)) {
            if (path.startsWith(Approval.FOLDER)) {
                approvals(commit, path, problems);
            }
        }
        return problems;
    }

    private Facts facts(Commit commit, String parent) {
        return new RepositoryFacts(history, reader, root, parent, commit.time());
    }

    /** What a commit did. What a merge only takes over from the other side was done there. */
    List<Transition> transitions(Commit commit) throws InputException {
        if (!changesBindings(commit)) {
            return List.of();
        }
        Program before = commit.parent() == null ? Promotions.program(NOTHING) : program(commit.parent());
        Program after = program(commit.id());
        List<Transition> transitions =
                new ArrayList<>(Audit.transitions(before, after, CommitMessage.parse(commit.message())));
        for (String merged : commit.merged()) {
            List<Transition> own = Audit.transitions(program(merged), after, null);
            transitions.removeIf(transition -> own.stream().noneMatch(other -> isSame(other, transition)));
        }
        return transitions;
    }

    private static boolean isSame(Transition one, Transition other) {
        return one.component().equals(other.component()) && one.environment().equals(other.environment());
    }

    private boolean changesBindings(Commit commit) throws InputException {
        for (String path : history.changed(commit)) {
            if (path.endsWith(".yaml") || path.endsWith(".yml")) {
                String before = commit.parent() == null ? null : history.text(commit.parent(), path);
                if (hasBinding(before) || hasBinding(history.text(commit.id(), path))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasBinding(@Nullable String text) {
        return text != null && text.contains("Binding");
    }

    private void approvals(Commit commit, String path, List<Diagnostic> problems) throws InputException {
        String text = history.text(commit.id(), path);
        List<String> known = new ArrayList<>();
        known.addAll(Audit.approvers(history.text(Objects.requireNonNull(commit.parent()), path)));
        for (String merged : commit.merged()) {
            known.addAll(Audit.approvers(history.text(merged, path)));
        }
        for (String by : Audit.approvers(text)) {
            String problem = known.contains(by) ? null : history.problem(commit, by);
            if (problem != null && text != null) {
                problems.add(Audit.unsignedApproval(SourceFile.of(path, text), by, problem));
            }
        }
    }

    /** A commit is read once for itself and its next children. */
    private Program program(String commit) throws InputException {
        Program known = programs.get(commit);
        if (known == null) {
            if (programs.size() == MAX_PROGRAMS) {
                programs.clear();
            }
            known = program(history, reader, root, commit);
            programs.put(commit, known);
        }
        return known;
    }

    /** What a commit says; nothing where it comes from before the root. */
    static Program program(CommitHistory history, ProjectReader reader, Path root, String commit)
            throws InputException {
        return Promotions.program(
                history.hasRoot(commit) ? reader.revision(root, commit).tree() : NOTHING);
    }

    /** What a commit is judged by: its parent; null for the first commit, and for the first with the root. */
    private @Nullable String before(Commit commit) throws InputException {
        String parent = commit.parent();
        return parent != null && history.hasRoot(parent) ? parent : null;
    }
}
