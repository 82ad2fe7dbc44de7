package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Changes of files → a commit on top of a branch, which moves only from the commit that was looked at. The index and the
 * work tree are never an input; they follow afterwards where nothing of theirs is in the way.
 */
public final class Committer {
    private Committer() {}

    /** Called with the tip of a branch, and called anew, to look at everything again, when the branch has moved. */
    @FunctionalInterface
    public interface Proposal {
        Proposed of(BranchTip tip) throws InputException;
    }

    /** What is to become of a branch. */
    public sealed interface Proposed {}

    /**
     * A commit with these changes; the message is complete, with its trailers. It is made only with the signature of
     * {@code signer}, by the keys that its parent names; null: of anybody, or none.
     */
    public record NewCommit(
            List<FileChange> changes,
            String message,
            @Nullable String signer) implements Proposed {
        public NewCommit {
            changes = List.copyOf(changes);
        }

        public NewCommit(List<FileChange> changes, String message) {
            this(changes, message, null);
        }
    }

    /** The repository is left alone. */
    public record Nothing() implements Proposed {}

    /** The new content of a file, or nothing to remove it; the path starts at the root of the declarations. */
    public record FileChange(String path, @Nullable String content) {}

    /**
     * The commit that a branch names, in full; {@code branch} is its short name, {@code first} the commit that it named
     * when it was looked at for the first time.
     */
    public record BranchTip(String commit, String branch, String first) {}

    /**
     * The branch (nothing: that of HEAD), the remote to push to (nothing: none; empty: the one that Git would push to),
     * and how often to try.
     */
    public record Options(@Nullable String branch, @Nullable String remote, int attempts) {
        /** More races than this are lost only where somebody pushes without pause. */
        private static final int ATTEMPTS = 20;

        /** The branch of HEAD, and no remote. */
        public static final Options DEFAULT = new Options(null, null, ATTEMPTS);

        public Options onto(@Nullable String name) {
            return new Options(name, remote, attempts);
        }

        public Options pushingTo(@Nullable String name) {
            return new Options(branch, name, attempts);
        }
    }

    /** What became of the index and the files. */
    public enum WorkTree {
        UPDATED,
        /** The index or a file that the commit changes has changes of its own. */
        LEFT_DIRTY,
        /** The branch is checked out in another work tree of the repository. */
        CHECKED_OUT_ELSEWHERE,
        NOT_CHECKED_OUT,
        BARE
    }

    /**
     * A commit that is there: its id, that of its parent, its branch, what became of the files, and where it was pushed
     * to. {@code note} is what the user has to know beyond that, such as how a work tree gets to the new commit.
     */
    public record Outcome(
            String commit,
            String parent,
            String branch,
            WorkTree workTree,
            Optional<String> remote,
            Optional<String> note) {}

    /** The commit, or nothing where none was proposed or the changes change nothing. */
    public static Optional<Outcome> commit(
            Path root, SortedMap<String, String> environment, Options options, Proposal proposal)
            throws InputException {
        String branch = "";
        ObjectId first = first(root, environment, options);
        for (int attempt = 0; attempt < options.attempts(); attempt++) {
            try (GitRoot git = GitRoot.open(root, environment);
                    CommitLock lock = CommitLock.take(git.repository())) {
                Unfinished.of(lock).finish(environment);
                Branch tip = Branch.find(git.repository(), options.branch());
                branch = tip.name();
                GitCommand program = new GitCommand(git.repository(), environment);
                return new CommitAttempt(git, program, lock, tip, first).make(proposal, options);
            } catch (LostRace e) {
                // The branch has moved: everything is read again.
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
        throw new InputException(
                "the branch `" + branch + "` moved " + options.attempts() + " times while a commit was being made",
                "nothing has been changed; try again");
    }

    /** Where the branch is before others are waited for. */
    private static ObjectId first(Path root, SortedMap<String, String> environment, Options options)
            throws InputException {
        try (GitRoot git = GitRoot.open(root, environment)) {
            return Branch.find(git.repository(), options.branch()).tip();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static InputException unwritable(IOException e) {
        return new InputException(
                "the commit cannot be written: " + Objects.requireNonNullElse(e.getMessage(), e.toString()),
                "is the repository writable, and is there space left?",
                e);
    }
}
