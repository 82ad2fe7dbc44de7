package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** A branch that has a commit: its ref, that commit, and whether HEAD names it. */
record Branch(String ref, ObjectId tip, boolean isHead) {

    /** The branch of that name, or the one that HEAD names. */
    static Branch find(Repository repository, @Nullable String wanted) throws IOException, InputException {
        Ref head = repository.exactRef(Constants.HEAD);
        String current = head != null && head.isSymbolic() ? head.getLeaf().getName() : "";
        if (wanted == null) {
            if (!current.startsWith(Constants.R_HEADS)) {
                throw new InputException(
                        "HEAD of `" + repository.getDirectory() + "` names a commit and no branch",
                        "name the branch that is to have the commit: `--branch NAME`, or `git switch NAME` first");
            }
            return at(repository, current, current);
        }
        String ref = wanted.startsWith(Constants.R_HEADS) ? wanted : Constants.R_HEADS + wanted;
        if (!Repository.isValidRefName(ref)) {
            throw new InputException("`" + wanted + "` is no name of a branch", "`git branch` lists the branches");
        }
        return at(repository, ref, current);
    }

    private static Branch at(Repository repository, String ref, String current) throws IOException, InputException {
        Ref found = repository.exactRef(ref);
        Ref leaf = found == null ? null : found.getLeaf();
        if (leaf == null || leaf.getObjectId() == null) {
            throw missing(repository, ref, ref.equals(current));
        }
        return new Branch(leaf.getName(), leaf.getObjectId(), leaf.getName().equals(current));
    }

    private static InputException missing(Repository repository, String ref, boolean unborn) throws IOException {
        String name = Repository.shortenRefName(ref);
        if (unborn) {
            return new InputException(
                    "the branch `" + name + "` has no commit yet", "commit the declarations first: `git commit`");
        }
        String remote = Constants.R_REMOTES + Constants.DEFAULT_REMOTE_NAME + '/' + name;
        return new InputException(
                "there is no branch `" + name + "` in `" + repository.getDirectory() + "`",
                repository.exactRef(remote) == null
                        ? "`git branch` lists the branches"
                        : "make it from the one of the remote: `git branch " + name + " origin/" + name + "`");
    }

    String name() {
        return Repository.shortenRefName(ref);
    }
}
