package dev.cellc.compiler.io;

import dev.cellc.compiler.Promotions;
import dev.cellc.compiler.git.CommitHistory;
import dev.cellc.compiler.git.CommitHistory.Commit;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.promotion.Approval;
import dev.cellc.compiler.promotion.CheckResult;
import dev.cellc.compiler.promotion.Deployment;
import dev.cellc.compiler.promotion.Facts;
import dev.cellc.compiler.promotion.Groups;
import dev.cellc.compiler.promotion.PastDeployment;
import dev.cellc.compiler.promotion.Program;
import dev.cellc.compiler.promotion.Request;
import dev.cellc.compiler.promotion.Snapshot;
import dev.cellc.compiler.promotion.SourceChange;
import dev.cellc.compiler.promotion.VerifiedApproval;
import dev.cellc.compiler.promotion.WorkloadDigest;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts that a repository holds, as of one commit. Trees are read again only where a commit touches a component. */
public final class RepositoryFacts implements Facts {
    private final CommitHistory history;
    private final ProjectReader reader;
    private final Path root;
    private final String tip;
    private final Instant now;

    /** {@code now}: the time of the commit that is about to be made, or of the one that is judged. */
    public RepositoryFacts(CommitHistory history, ProjectReader reader, Path root, String tip, Instant now) {
        this.history = history;
        this.reader = reader;
        this.root = root;
        this.tip = tip;
        this.now = now;
    }

    @Override
    public Instant now() {
        return now;
    }

    /** What a component has in a program; null where it has nothing. */
    private interface View {
        @Nullable WorkloadDigest of(Program program);
    }

    @Override
    public @Nullable SourceChange inEnvironment(ComponentId id, String environment, WorkloadDigest digest)
            throws InputException {
        Commit first = firstOfRun(id, digest, program -> in(program, id, environment), true);
        return first == null ? null : new SourceChange(first.id(), first.time(), first.author());
    }

    @Override
    public @Nullable String author(ComponentId id, WorkloadDigest digest) throws InputException {
        Commit declared = firstOfRun(id, digest, program -> current(program, id), false);
        return declared == null ? null : authorOfChange(declared, id);
    }

    /** Of what came in by a merge, the author of the last commit that touched the component. */
    private String authorOfChange(Commit commit, ComponentId id) throws InputException {
        if (!commit.merged().isEmpty()) {
            for (String path : history.changed(commit)) {
                List<Commit> changing = mentions(commit, path, id) ? history.changing(commit.id(), path) : List.of();
                for (Commit change : changing) {
                    if (change.merged().isEmpty()) {
                        return change.author();
                    }
                }
            }
        }
        return commit.author();
    }

    private static @Nullable WorkloadDigest in(Program program, ComponentId id, String environment) {
        Component component = program.component(id);
        Snapshot snapshot = component == null ? null : program.in(component, environment);
        return snapshot == null ? null : snapshot.digest();
    }

    private static @Nullable WorkloadDigest current(Program program, ComponentId id) {
        Snapshot snapshot = program.current(id);
        return snapshot == null ? null : snapshot.digest();
    }

    /** The commit that began the latest run of commits with a digest; null if there is none, or it is not at the tip. */
    private @Nullable Commit firstOfRun(ComponentId id, WorkloadDigest digest, View view, boolean atTip)
            throws InputException {
        Commit at = history.commit(tip);
        Program program = program(at.id());
        boolean holds = digest.equals(view.of(program));
        if (atTip && !holds) {
            return null;
        }
        while (at.parent() != null) {
            Commit parent = history.commit(at.parent());
            boolean isTouched = touches(at, id);
            Program before = isTouched ? program(parent.id()) : program;
            boolean held = isTouched ? digest.equals(view.of(before)) : holds;
            if (holds && !held) {
                return at;
            }
            at = parent;
            program = before;
            holds = held;
        }
        return holds ? at : null;
    }

    @Override
    public boolean wasIn(ComponentId id, String environment, WorkloadDigest digest) throws InputException {
        PastDeployment past = past(id, environment, digest, null);
        return past != null;
    }

    /** What a rollback brings back: what a commit had, or what was there before; null if there is nothing. */
    public @Nullable PastDeployment past(SourceTree tree, Request request, @Nullable String commit)
            throws InputException {
        ComponentId id = Promotions.component(tree, request).id();
        String environment = Objects.requireNonNull(request.to());
        return commit == null ? before(id, environment) : at(commit, id, environment);
    }

    /** What was pinned before what is pinned now, the latest first; null if nothing was. */
    private @Nullable PastDeployment before(ComponentId id, String environment) throws InputException {
        Deployment now = program(tip).deployment(id, environment);
        return past(id, environment, null, now == null ? null : now.snapshot().digest());
    }

    /** What a commit had pinned; null if nothing. */
    private @Nullable PastDeployment at(String commit, ComponentId id, String environment) throws InputException {
        String found = history.commit(commit).id();
        Deployment deployment = program(found).deployment(id, environment);
        return deployment == null ? null : new PastDeployment(found, deployment);
    }

    /** The latest that was pinned with a digest, if one is wanted, and with another than {@code other}. */
    private @Nullable PastDeployment past(
            ComponentId id, String environment, @Nullable WorkloadDigest wanted, @Nullable WorkloadDigest other)
            throws InputException {
        Commit at = history.commit(tip);
        boolean isNew = true;
        while (true) {
            Deployment deployment = isNew ? program(at.id()).deployment(id, environment) : null;
            WorkloadDigest digest =
                    deployment == null ? null : deployment.snapshot().digest();
            if (deployment != null
                    && digest != null
                    && !digest.equals(other)
                    && (wanted == null || digest.equals(wanted))) {
                return new PastDeployment(at.id(), deployment);
            }
            if (at.parent() == null) {
                return null;
            }
            isNew = touches(at, id);
            at = history.commit(at.parent());
        }
    }

    private boolean touches(Commit commit, ComponentId id) throws InputException {
        for (String path : history.changed(commit)) {
            if (mentions(commit, path, id)) {
                return true;
            }
        }
        return false;
    }

    private boolean mentions(Commit commit, String path, ComponentId id) throws InputException {
        if (!path.endsWith(".yaml") && !path.endsWith(".yml")) {
            return false;
        }
        String after = history.text(commit.id(), path);
        String before = commit.parent() == null ? null : history.text(commit.parent(), path);
        return (after != null && after.contains(id.component())) || (before != null && before.contains(id.component()));
    }

    private Program program(String commit) throws InputException {
        return HistoryAudit.program(history, reader, root, commit);
    }

    @Override
    public List<VerifiedApproval> approvals(String environment, WorkloadDigest digest) throws InputException {
        String path = Approval.path(environment, digest);
        Approval approval = approval(tip, path);
        List<VerifiedApproval> verified = new ArrayList<>();
        if (approval != null
                && approval.digest().equals(digest)
                && approval.environment().equals(environment)) {
            List<Commit> changing = history.changing(tip, path);
            for (Approval.Entry entry : approval.entries()) {
                verified.add(verified(entry.by(), changing, path));
            }
        }
        return verified;
    }

    private VerifiedApproval verified(String by, List<Commit> changing, String path) throws InputException {
        for (Commit commit : changing) {
            if (has(commit.id(), path, by) && !isInherited(commit, path, by)) {
                return new VerifiedApproval(by, commit.id(), history.problem(commit, by));
            }
        }
        return new VerifiedApproval(by, tip, "is in no commit");
    }

    private boolean isInherited(Commit commit, String path, String by) throws InputException {
        boolean inherited = commit.parent() != null && has(commit.parent(), path, by);
        for (String merged : commit.merged()) {
            inherited |= has(merged, path, by);
        }
        return inherited;
    }

    private boolean has(String commit, String path, String by) throws InputException {
        Approval approval = approval(commit, path);
        return approval != null && approval.isBy(by);
    }

    private @Nullable Approval approval(String commit, String path) throws InputException {
        String text = history.text(commit, path);
        return text == null ? null : Approval.of(text);
    }

    @Override
    public List<String> members(String group) throws InputException {
        String text = history.text(tip, Groups.PATH);
        return text == null ? List.of() : Groups.of(text).members(group);
    }

    @Override
    public @Nullable CheckResult check(String environment, WorkloadDigest digest, String name) throws InputException {
        String text = history.text(tip, CheckResult.path(environment, digest, name));
        return text == null ? null : CheckResult.of(name, text);
    }
}
