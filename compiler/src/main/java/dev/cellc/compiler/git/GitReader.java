package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** The declarations of a commit or of the index; nothing in the work tree is looked at. */
public final class GitReader {
    private final Map<String, String> environment;

    private GitReader(Map<String, String> environment) {
        this.environment = new TreeMap<>(environment);
    }

    /** A reader that obeys {@code GIT_DIR}, {@code GIT_INDEX_FILE} and so on of this environment, as hooks need it. */
    public static GitReader of(Map<String, String> environment) {
        return new GitReader(environment);
    }

    /** The folder {@code root} as it was in a commit; it need not exist now. */
    public GitSnapshot revision(Path root, String revision) throws InputException {
        try (GitRoot git = GitRoot.open(root, environment);
                ObjectReader objects = git.repository().newObjectReader()) {
            ObjectId id = resolve(git, revision);
            try (RevWalk walk = new RevWalk(objects)) {
                RevCommit commit = walk.parseCommit(id);
                ObjectId tree = folder(git, objects, commit.getTree(), revision);
                List<GitEntry> entries = GitEntry.ofTree(objects, tree);
                return new GitSnapshot(TreeScan.scan(new GitStore(objects, entries, git.isPartialClone())), id.name());
            } catch (MissingObjectException e) {
                throw incomplete(git, e);
            } catch (IOException e) {
                throw new InputException(
                        "the commit `" + revision + "` cannot be read: " + e.getMessage(),
                        "`git fsck` tells whether the repository is damaged",
                        e);
            }
        }
    }

    /** The folder {@code root} as it is staged. */
    public SourceTree index(Path root) throws InputException {
        try (GitRoot git = GitRoot.open(root, environment);
                ObjectReader objects = git.repository().newObjectReader()) {
            if (git.repository().isBare()) {
                throw new InputException(
                        "`" + root + "` is a bare repository, which has no index", "name a commit: `--ref REV`");
            }
            List<GitEntry> entries = StagedFiles.below(git);
            if (entries.isEmpty() && !Files.exists(root)) {
                throw new InputException("there is no folder `" + root + "`", "name a folder that is there or staged");
            }
            return TreeScan.scan(new GitStore(objects, entries, git.isPartialClone()));
        }
    }

    private static ObjectId resolve(GitRoot git, String revision) throws InputException {
        Repository repository = git.repository();
        try {
            @Nullable ObjectId id = repository.resolve(revision + "^{commit}");
            if (id != null) {
                return id;
            }
        } catch (MissingObjectException e) {
            throw incomplete(git, e);
        } catch (IOException | RevisionSyntaxException e) {
            throw new InputException(
                    "`" + revision + "` does not name a commit: " + e.getMessage(), "name a branch, a tag or an id", e);
        }
        throw new InputException(
                "there is no commit `" + revision + "` in `" + repository.getDirectory() + "`",
                missingHelp(repository));
    }

    private static String missingHelp(Repository repository) throws InputException {
        try {
            return repository.getObjectDatabase().getShallowCommits().isEmpty()
                    ? "name a branch, a tag or an id; a new repository has none before its first commit"
                    : "the clone is shallow: `git fetch --unshallow` brings the older commits";
        } catch (IOException e) {
            throw new InputException("the list of shallow commits cannot be read: " + e.getMessage(), "`git fsck`", e);
        }
    }

    private static InputException incomplete(GitRoot git, MissingObjectException e) {
        return new InputException(
                "the repository `" + git.repository().getDirectory() + "` lacks the object "
                        + e.getObjectId().name(),
                git.isPartialClone()
                        ? "the clone is partial: `git fetch --refetch --no-filter` completes it"
                        : "`git fsck` tells what else is missing",
                e);
    }

    private static ObjectId folder(GitRoot git, ObjectReader objects, RevTree tree, String revision)
            throws IOException, InputException {
        if (git.prefix().isEmpty()) {
            return tree;
        }
        try (TreeWalk walk = TreeWalk.forPath(objects, git.prefix(), tree)) {
            if (walk != null && FileMode.TREE.equals(walk.getRawMode(0))) {
                return walk.getObjectId(0);
            }
        }
        throw new InputException(
                "there is no folder `" + git.prefix() + "` in the commit `" + revision + "`",
                "`git ls-tree " + revision + "` lists what is there");
    }
}
