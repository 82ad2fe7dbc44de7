package dev.cellc.compiler.git;

import dev.cellc.compiler.git.Committer.BranchTip;
import dev.cellc.compiler.git.Committer.FileChange;
import dev.cellc.compiler.git.Committer.NewCommit;
import dev.cellc.compiler.git.Committer.Options;
import dev.cellc.compiler.git.Committer.Outcome;
import dev.cellc.compiler.git.Committer.Proposal;
import dev.cellc.compiler.git.Committer.WorkTree;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** One try to put a commit on top of a branch, from its proposal to the files. */
record CommitAttempt(GitRoot git, GitCommand program, CommitLock lock, Branch branch, ObjectId first) {

    Optional<Outcome> make(Proposal proposal, Options options) throws InputException, IOException, LostRace {
        Config config = GitConfig.of(git.repository(), program);
        if (options.remote() == null) {
            @Nullable Made made = made(config, branch.tip(), proposal);
            return made == null ? Optional.empty() : Optional.of(moved(made, Optional.empty()));
        }
        return pushed(config, RemoteBranch.of(program, config, branch, options.remote()), proposal, options.attempts());
    }

    /** A commit that no branch names yet. */
    private record Made(ObjectId id, ObjectId parent, PersonIdent committer, String subject) {}

    /** The remote branch moves first: either both have the commit or none has it. */
    private Optional<Outcome> pushed(Config config, RemoteBranch remote, Proposal proposal, int attempts)
            throws InputException, IOException, LostRace {
        ObjectId base = branch.tip();
        for (int attempt = 0; attempt < attempts; attempt++) {
            @Nullable Made made = made(config, base, proposal);
            if (made == null) {
                return Optional.empty();
            }
            if (remote.push(made.id())) {
                return Optional.of(moved(made, Optional.of(remote.remote().name())));
            }
            base = overtaker(remote);
        }
        throw new InputException(
                "the branch `" + branch.name() + "` of `" + remote.remote().name() + "` moved " + attempts
                        + " times while a commit was being made",
                "nothing has been changed; try again");
    }

    /** What the remote branch names by now, if ours is a part of it. */
    private ObjectId overtaker(RemoteBranch remote) throws IOException, InputException {
        @Nullable ObjectId theirs = remote.fetch(git.repository());
        try (RevWalk walk = new RevWalk(git.repository())) {
            if (theirs != null && walk.isMergedInto(walk.parseCommit(branch.tip()), walk.parseCommit(theirs))) {
                return theirs;
            }
        }
        throw new InputException(
                "the branch `" + branch.name() + "` and that of `"
                        + remote.remote().name() + "` both have commits that the other lacks",
                "bring yours on top first: `git pull --rebase "
                        + remote.remote().name() + ' ' + branch.name() + "`; nothing has been changed");
    }

    private @Nullable Made made(Config config, ObjectId parent, Proposal proposal) throws IOException, InputException {
        checkNotReplaced(parent);
        if (!(proposal.of(new BranchTip(parent.name(), branch.name(), first.name())) instanceof NewCommit proposed)) {
            return null;
        }
        Authorship authorship = Authorship.of(program, config);
        ObjectId tree = treeOf(parent, proposed.changes());
        if (tree.equals(treeOf(parent))) {
            return null;
        }
        CommitBuilder commit = authorship.commit(proposed.message());
        commit.setTreeId(tree);
        commit.setParentId(parent);
        new Signer(config, program).sign(commit, authorship.committer());
        ObjectId id = insert(commit);
        if (proposed.signer() != null) {
            checkSignature(id, proposed.signer());
        }
        String subject = proposed.message().lines().findFirst().orElse("");
        return new Made(id, parent, authorship.committer(), subject);
    }

    /** Before any branch names the commit, so that nothing has to be taken back. */
    private void checkSignature(ObjectId commit, String signer) throws IOException, InputException {
        try (CommitHistory history = CommitHistory.beside(git, program.environment())) {
            String problem = history.problem(history.commit(commit.name()), signer);
            if (problem != null && !problem.equals(SignatureCheck.UNKNOWN)) {
                throw new InputException(
                        "the commit would not count as one of `" + signer + "`: it " + problem,
                        "`.cellc/allowed_signers` and `.cellc/allowed_gpg_keys`, as the branch `" + branch.name()
                                + "` has them, say whose keys count; nothing has been changed");
            }
        }
    }

    private Outcome moved(Made made, Optional<String> remote) throws IOException, LostRace {
        Unfinished files = Unfinished.of(lock);
        if (branch.isHead()) {
            files.write(git.repository(), branch.tip(), made.id());
        }
        RefMove move = new RefMove(branch.ref(), branch.tip(), made.id());
        boolean isMoved = move.carryOut(git.repository(), lock, made.committer(), "commit: " + made.subject());
        if (!isMoved && remote.isEmpty()) {
            files.remove();
            throw new LostRace();
        }
        WorkTreeUpdate.Result result = isMoved
                ? WorkTreeUpdate.follow(git.repository(), program, branch, made.id())
                : new WorkTreeUpdate.Result(
                        WorkTree.NOT_CHECKED_OUT,
                        Optional.of("the commit is at `" + remote.orElse("") + "`, but the branch here has moved on"
                                + " meanwhile: `git pull` brings both together"));
        files.remove();
        return new Outcome(
                made.id().name(), made.parent().name(), branch.name(), result.state(), remote, result.note());
    }

    private ObjectId treeOf(ObjectId commit, List<FileChange> changes) throws IOException, InputException {
        try (ObjectReader objects = git.repository().newObjectReader();
                ObjectInserter inserter = git.repository().newObjectInserter()) {
            ObjectId tree = new ChangedTree(objects, inserter).of(treeOf(commit), git.prefix(), changes);
            inserter.flush();
            return tree;
        }
    }

    private ObjectId treeOf(ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(git.repository())) {
            return walk.parseCommit(commit).getTree().getId();
        }
    }

    private ObjectId insert(CommitBuilder commit) throws IOException {
        try (ObjectInserter inserter = git.repository().newObjectInserter()) {
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    /** Git shows another commit in its place, which JGit does not see: what is built on it would undo that. */
    private void checkNotReplaced(ObjectId tip) throws IOException, InputException {
        for (ObjectId id : List.of(tip, treeOf(tip))) {
            if (git.repository().exactRef("refs/replace/" + id.name()) != null) {
                throw new InputException(
                        "`" + id.name() + "` of the branch `" + branch.name() + "` is replaced (`git replace`)",
                        "make the replacement a part of the history, or remove it: `git replace -d " + id.name() + "`");
            }
        }
    }
}
