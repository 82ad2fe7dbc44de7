package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** What is in a commit or in the index; nothing in the work tree is looked at. */
public final class GitReader {
    private final Map<String, String> environment;

    private GitReader(Map<String, String> environment) {
        this.environment = new TreeMap<>(environment);
    }

    /** A reader that obeys {@code GIT_DIR}, {@code GIT_INDEX_FILE} and so on of this environment, as hooks need it. */
    public static GitReader of(Map<String, String> environment) {
        return new GitReader(environment);
    }

    /** What a scan makes of the folder {@code root} as it was in a commit; it need not exist now. */
    public <T> Snapshot<T> revision(Path root, String revision, TreePlace.Scan<T> scan) throws InputException {
        try (GitRoot git = GitRoot.open(root, environment);
                ObjectReader objects = git.repository().newObjectReader()) {
            ObjectId id = resolve(git, revision);
            try (RevWalk walk = new RevWalk(objects)) {
                ObjectId top = walk.parseCommit(id).getTree();
                TreeStore store = folder(git, objects, top, revision);
                return new Snapshot<>(scan.of(GitPlace.ofCommit(git, objects, top, store)), id.name());
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

    /** What a scan makes of the folder {@code root} as it is staged. */
    public <T> T index(Path root, TreePlace.Scan<T> scan) throws InputException {
        try (GitRoot git = GitRoot.open(root, environment);
                ObjectReader objects = git.repository().newObjectReader()) {
            if (git.repository().isBare()) {
                throw new InputException(
                        "`" + root + "` is a bare repository, which has no index", "name a commit: `--ref REV`");
            }
            List<GitEntry> all = StagedFiles.of(git.repository());
            List<GitEntry> entries = GitEntry.below(git.prefix(), all);
            if (entries.isEmpty() && !Files.exists(root)) {
                throw new InputException("there is no folder `" + root + "`", "name a folder that is there or staged");
            }
            TreeStore store = new GitStore(objects, entries, git.isPartialClone());
            return scan.of(GitPlace.ofIndex(git, objects, all, store));
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

    private static TreeStore folder(GitRoot git, ObjectReader objects, ObjectId top, String revision)
            throws IOException, InputException {
        TreePlace.Spot spot = GitPlace.inTree(objects, top, git.prefix(), git.isPartialClone());
        if (spot instanceof TreePlace.Folder folder) {
            return folder.store();
        }
        throw new InputException(
                "there is no folder `" + git.prefix() + "` in the commit `" + revision + "`",
                "`git ls-tree " + revision + "` lists what is there");
    }
}
