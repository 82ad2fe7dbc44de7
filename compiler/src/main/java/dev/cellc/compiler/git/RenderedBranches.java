package dev.cellc.compiler.git;

import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestPath;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * The manifests of a commit → one commit per environment on a branch of its own. What is written depends on the commit
 * and on what the branch holds, and on nothing else: whoever does it again gets the same commits.
 */
public final class RenderedBranches {
    private static final int ATTEMPTS = 30;
    private static final int PAUSE_MILLIS = 50;

    private RenderedBranches() {}

    /** What is to be written: the commit that was rendered, by its full id, and the name by which it was asked for. */
    public record Request(String commit, String revision, String pattern, List<Rendering> renderings, Terms terms) {
        public Request {
            renderings = List.copyOf(renderings);
        }
    }

    /** The manifests of one environment, with the paths that they have in the branch. */
    public record Rendering(String organization, String environment, List<Manifest> manifests) {
        public Rendering {
            manifests = List.copyOf(manifests);
        }
    }

    /**
     * Which files of others stay in a branch, the address that the metadata name (empty: none), and the remote of which
     * the branches move (nothing: those of the repository itself; empty: the one that Git would push to).
     */
    public record Terms(
            Predicate<String> kept,
            String repositoryUrl,
            @Nullable String remote) {}

    /** What became of a branch. */
    public enum State {
        CREATED,
        UPDATED,
        /** It has these manifests already. */
        UNCHANGED,
        /** It holds what a later commit gives. */
        SUPERSEDED
    }

    /** A branch, its commit, and what was done. */
    public record Published(String branch, String environment, String commit, State state) {}

    /**
     * What a branch holds: its commit, the commit that it comes from, and its files, text by path. That commit may be
     * later than those that metadata and message name, when it renders to the same; these are null where none is named.
     */
    public record Recorded(
            String commit,
            String drySha,
            @Nullable String inMetadata,
            @Nullable String inMessage,
            List<RecordedFile> files) {
        public Recorded {
            files = List.copyOf(files);
        }

        /** The commit that the files were written for. */
        public String written() {
            return inMetadata != null ? inMetadata : inMessage != null ? inMessage : drySha;
        }
    }

    /** A file of a branch; what is no file, or no UTF-8, has no text. */
    public record RecordedFile(String path, @Nullable String text) {}

    /** Brings each branch to what the commit gives, unless it is further already. */
    public static List<Published> publish(Path root, SortedMap<String, String> environment, Request request)
            throws InputException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (GitRoot git = GitRoot.open(root, environment);
                    CommitLock lock = CommitLock.take(git.repository())) {
                GitCommand program = new GitCommand(git.repository(), environment);
                return new BranchUpdate(git.repository(), program, lock, request).run();
            } catch (LostRace e) {
                pause(attempt);
            } catch (IOException e) {
                throw new InputException(
                        "the branches cannot be written: " + Objects.requireNonNullElse(e.getMessage(), e.toString()),
                        "is the repository writable and complete? `git fsck` tells",
                        e);
            }
        }
        throw new InputException(
                "the branches moved " + ATTEMPTS + " times while they were being written", "try again");
    }

    /** What a branch (or any other name of a commit) holds; nothing if it does not say where it comes from. */
    public static Optional<Recorded> recorded(Path root, SortedMap<String, String> environment, String branch)
            throws InputException {
        try (GitRoot git = GitRoot.open(root, environment);
                ObjectReader objects = git.repository().newObjectReader()) {
            return Optional.ofNullable(BranchReader.recorded(git.repository(), objects, branch));
        } catch (IOException e) {
            throw new InputException(
                    "the branch `" + branch + "` cannot be read: " + e.getMessage(), "`git fsck` tells more", e);
        }
    }

    /** The commit that the metadata of a folder name. */
    public static Optional<String> named(String metadata) {
        return Optional.ofNullable(DryCommit.named(metadata)).map(ObjectId::name);
    }

    /** Whether a commit is a part of the history of another one. */
    public static boolean isPart(Path root, SortedMap<String, String> environment, String commit, String of)
            throws InputException {
        try (GitRoot git = GitRoot.open(root, environment);
                RevWalk walk = new RevWalk(git.repository())) {
            RevCommit whole = walk.parseCommit(BranchReader.resolve(git.repository(), of));
            boolean isPart = walk.isMergedInto(walk.parseCommit(ObjectId.fromString(commit)), whole);
            if (!isPart
                    && !git.repository().getObjectDatabase().getShallowCommits().isEmpty()) {
                throw cutOff("what came before `" + of + "` is not in this clone");
            }
            return isPart;
        } catch (MissingObjectException e) {
            throw cutOff("the commit `" + e.getObjectId().name() + "` is not in this clone");
        } catch (IOException e) {
            throw new InputException(
                    "the history of `" + of + "` cannot be read: " + e.getMessage(), "`git fsck` tells more", e);
        }
    }

    private static InputException cutOff(String reason) {
        return new InputException(
                reason,
                "fetch all of the branch of the declarations: `git fetch --unshallow`, in a workflow `fetch-depth: 0`");
    }

    /** The file that says of a folder which commit it was rendered from. */
    public static Manifest metadata(
            Path root, SortedMap<String, String> environment, String revision, String repositoryUrl)
            throws InputException {
        try (GitRoot git = GitRoot.open(root, environment)) {
            DryCommit dry = DryCommit.read(git.repository(), BranchReader.resolve(git.repository(), revision));
            return new Manifest(new ManifestPath(DryCommit.METADATA), dry.metadata(repositoryUrl), List.of());
        } catch (IOException e) {
            throw new InputException(
                    "the commit `" + revision + "` cannot be read: " + e.getMessage(), "`git fsck` tells more", e);
        }
    }

    private static void pause(int attempt) throws InputException {
        try {
            Thread.sleep((long) PAUSE_MILLIS * (attempt + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException("interrupted", "try again", e);
        }
    }
}
