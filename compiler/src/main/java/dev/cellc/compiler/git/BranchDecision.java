package dev.cellc.compiler.git;

import dev.cellc.compiler.git.RenderedBranches.Rendering;
import dev.cellc.compiler.git.RenderedBranches.State;
import dev.cellc.compiler.git.RenderedBranches.Terms;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.notes.NoteMap;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** What a commit means for a branch: a new commit on it, a new note for the one that it has, or nothing. */
record BranchDecision(
        Repository repository, ObjectReader objects, ObjectInserter inserter, DryCommit dry, NoteMap notes) {

    /** The commit that the branch should name, and whether its note is new. */
    record Result(ObjectId commit, State state, boolean isNoted) {}

    Result of(String ref, @Nullable ObjectId tip, Rendering rendering, Terms terms) throws IOException, InputException {
        if (tip == null) {
            BranchTree tree = BranchTree.of(rendering, List.of(), terms.kept(), inserter);
            return new Result(commit(null, tree, terms), State.CREATED, true);
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit now = walk.parseCommit(tip);
            @Nullable ObjectId from = BranchReader.dry(objects, notes, now);
            boolean isSame = dry.id().equals(from);
            if (!isSame && isSuperseded(ref, from)) {
                return new Result(tip, State.SUPERSEDED, false);
            }
            List<GitEntry> there = GitEntry.ofTree(objects, now.getTree());
            BranchTree tree = BranchTree.of(rendering, there, terms.kept(), inserter);
            if (tree.isSame(BranchTree.of(there))) {
                if (!isSame) {
                    note(tip);
                }
                return new Result(tip, State.UNCHANGED, !isSame);
            }
            return new Result(commit(tip, tree, terms), State.UPDATED, true);
        }
    }

    /** Whether the branch has what a later commit gives; that of an unrelated one is nothing to be decided here. */
    private boolean isSuperseded(String ref, @Nullable ObjectId from) throws IOException, InputException {
        String branch = Repository.shortenRefName(ref);
        if (from == null) {
            throw new InputException(
                    "the branch `" + branch + "` does not say which commit it was rendered from",
                    "it was not written by this command: choose another pattern, or remove the branch");
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit ours = walk.parseCommit(dry.id());
            RevCommit theirs = walk.parseCommit(from);
            if (walk.isMergedInto(theirs, ours)) {
                return false;
            }
            walk.reset();
            if (walk.isMergedInto(ours, theirs)) {
                return true;
            }
        } catch (MissingObjectException e) {
            throw unrelated(branch, from, "is not in this clone");
        }
        throw unrelated(branch, from, "is neither before nor after `" + dry.id().name() + "`");
    }

    private InputException unrelated(String branch, ObjectId from, String how) throws IOException {
        boolean isShallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
        return new InputException(
                "the branch `" + branch + "` was rendered from `" + from.name() + "`, which " + how,
                isShallow
                        ? "the clone is shallow: `git fetch --unshallow`, or `fetch-depth: 0` in a workflow"
                        : "fetch the branch of the declarations; if its history was rewritten, remove `" + branch
                                + "`");
    }

    private ObjectId commit(@Nullable ObjectId parent, BranchTree tree, Terms terms) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree.write(dry.metadata(terms.repositoryUrl()), inserter));
        if (parent != null) {
            commit.setParentId(parent);
        }
        commit.setAuthor(dry.author());
        commit.setCommitter(dry.committer());
        commit.setEncoding(StandardCharsets.UTF_8);
        commit.setMessage(dry.message());
        ObjectId id = inserter.insert(commit);
        note(id);
        return id;
    }

    private void note(ObjectId commit) throws IOException {
        notes.set(commit, inserter.insert(Constants.OBJ_BLOB, dry.note().getBytes(StandardCharsets.UTF_8)));
    }
}
