package dev.cellc.compiler.git;

import dev.cellc.compiler.git.Committer.BranchTip;
import dev.cellc.compiler.git.Committer.FileChange;
import dev.cellc.compiler.git.Committer.NewCommit;
import dev.cellc.compiler.git.Committer.Options;
import dev.cellc.compiler.git.Committer.Outcome;
import dev.cellc.compiler.git.Committer.Proposal;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;

/** One try to put a commit on top of a branch, from its proposal to the files. */
record CommitAttempt(GitRoot git, GitCommand program, CommitLock lock, Branch branch) {

    Optional<Outcome> make(Proposal proposal, Options options) throws InputException, IOException, LostRace {
        checkNotReplaced();
        if (!(proposal.of(new BranchTip(branch.tip().name(), branch.name())) instanceof NewCommit proposed)) {
            return Optional.empty();
        }
        Authorship authorship = Authorship.of(program, GitConfig.of(git, program));
        ObjectId tree = treeOf(proposed.changes());
        if (tree.equals(treeOf(branch.tip()))) {
            return Optional.empty();
        }
        CommitBuilder commit = authorship.commit(proposed.message());
        commit.setTreeId(tree);
        commit.setParentId(branch.tip());
        ObjectId id = insert(commit);
        String subject = proposed.message().lines().findFirst().orElse("");
        RefMove move = new RefMove(branch.ref(), branch.tip(), id);
        if (!move.carryOut(git.repository(), lock, authorship.committer(), "commit: " + subject)) {
            throw new LostRace();
        }
        return Optional.of(outcome(id));
    }

    private Outcome outcome(ObjectId id) throws IOException {
        WorkTreeUpdate.Result result = WorkTreeUpdate.follow(git, program, branch, id);
        return new Outcome(id.name(), branch.tip().name(), branch.name(), result.state(), result.note());
    }

    private ObjectId treeOf(List<FileChange> changes) throws IOException, InputException {
        try (ObjectReader objects = git.repository().newObjectReader();
                ObjectInserter inserter = git.repository().newObjectInserter()) {
            ObjectId tree = new ChangedTree(objects, inserter).of(treeOf(branch.tip()), git.prefix(), changes);
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
    private void checkNotReplaced() throws IOException, InputException {
        for (ObjectId id : List.of(branch.tip(), treeOf(branch.tip()))) {
            if (git.repository().exactRef("refs/replace/" + id.name()) != null) {
                throw new InputException(
                        "`" + id.name() + "` of the branch `" + branch.name() + "` is replaced (`git replace`)",
                        "make the replacement a part of the history, or remove it: `git replace -d " + id.name() + "`");
            }
        }
    }
}
