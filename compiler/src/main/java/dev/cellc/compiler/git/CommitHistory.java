package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** What commits say: who made them and when, what they changed below the root, and whose signature they bear. */
public final class CommitHistory implements AutoCloseable {
    private final GitRoot git;
    private final GitCommand program;
    private final RevWalk walk;

    private CommitHistory(GitRoot git, SortedMap<String, String> environment) {
        this.git = git;
        this.program = new GitCommand(git.repository(), environment);
        this.walk = new RevWalk(git.repository());
    }

    public static CommitHistory of(Path root, SortedMap<String, String> environment) throws InputException {
        return new CommitHistory(GitRoot.open(root, environment), environment);
    }

    /** Of a repository that stays open afterwards. */
    static CommitHistory beside(GitRoot git, SortedMap<String, String> environment) {
        git.repository().incrementOpen();
        return new CommitHistory(git, environment);
    }

    /** Whether a folder lies in a repository that has a commit. */
    public static boolean isIn(Path root, SortedMap<String, String> environment) {
        try (CommitHistory history = of(root, environment)) {
            return history.git.repository().resolve("HEAD^{commit}") != null;
        } catch (InputException | IOException e) {
            return false;
        }
    }

    /** One commit; a parent that is null is none, {@code author} is an address. */
    public record Commit(
            String id, @Nullable String parent, List<String> merged, Instant time, String author, String message) {

        public Commit {
            merged = List.copyOf(merged);
        }
    }

    /** Who commits here, and whether what they commit is signed. */
    public record Identity(String email, boolean signs) {}

    /** Something to be read from the repository. */
    private interface Reading<T> {
        T read() throws IOException, InputException;
    }

    private static <T> T attempt(Reading<T> reading) throws InputException {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new InputException(
                    "the history cannot be read: " + e.getMessage(),
                    "a clone with all of it is needed: `fetch-depth: 0`, or `git fetch --unshallow`",
                    e);
        }
    }

    public Commit commit(String id) throws InputException {
        return attempt(() -> {
            @Nullable ObjectId found = git.repository().resolve(id + "^{commit}");
            if (found == null) {
                throw new InputException("there is no commit `" + id + "`", "name a branch, a tag or an id");
            }
            return commit(walk.parseCommit(found));
        });
    }

    private Commit commit(RevCommit commit) throws IOException, InputException {
        List<String> parents = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
            parents.add(parent.name());
        }
        Repository repository = git.repository();
        if (parents.isEmpty()
                && repository.getObjectDatabase().getShallowCommits().contains(commit.getId())) {
            throw new InputException(
                    "the clone is shallow, and what came before `" + commit.name() + "` is needed",
                    "fetch all of it: `fetch-depth: 0`, or `git fetch --unshallow`");
        }
        return new Commit(
                commit.name(),
                parents.isEmpty() ? null : parents.get(0),
                parents.isEmpty() ? List.of() : parents.subList(1, parents.size()),
                Instant.ofEpochSecond(commit.getCommitTime()),
                commit.getAuthorIdent().getEmailAddress(),
                commit.getFullMessage());
    }

    /** Whether a commit has the root at all; older ones may come from before it. */
    public boolean hasRoot(String commit) throws InputException {
        return git.prefix().isEmpty()
                || attempt(() -> {
                    RevCommit found = walk.parseCommit(ObjectId.fromString(commit));
                    try (TreeWalk tree = TreeWalk.forPath(git.repository(), git.prefix(), found.getTree())) {
                        return tree != null && tree.isSubtree();
                    }
                });
    }

    /** A file below the root as a commit has it; null if it has none. */
    public @Nullable String text(String commit, String path) throws InputException {
        Optional<String> text = attempt(() -> {
            RevCommit found = walk.parseCommit(ObjectId.fromString(commit));
            try (TreeWalk tree = TreeWalk.forPath(git.repository(), below(path), found.getTree())) {
                boolean isFile = tree != null && FileMode.REGULAR_FILE.equals(tree.getRawMode(0) & ~0111);
                return isFile
                        ? Optional.of(new String(
                                git.repository().open(tree.getObjectId(0)).getBytes(), StandardCharsets.UTF_8))
                        : Optional.empty();
            }
        });
        return text.orElse(null);
    }

    /** The files below the root in which a commit differs from its first parent. */
    public List<String> changed(Commit commit) throws InputException {
        return attempt(() -> {
            List<String> paths = new ArrayList<>();
            try (TreeWalk tree = new TreeWalk(git.repository())) {
                tree.setRecursive(true);
                tree.addTree(walk.parseCommit(ObjectId.fromString(commit.id())).getTree());
                if (commit.parent() == null) {
                    tree.addTree(new EmptyTreeIterator());
                } else {
                    tree.addTree(walk.parseCommit(ObjectId.fromString(commit.parent()))
                            .getTree());
                }
                tree.setFilter(
                        git.prefix().isEmpty()
                                ? TreeFilter.ANY_DIFF
                                : AndTreeFilter.create(PathFilter.create(git.prefix()), TreeFilter.ANY_DIFF));
                while (tree.next()) {
                    paths.add(tree.getPathString().substring(below("").length()));
                }
            }
            return paths;
        });
    }

    /** The commits up to one that change a file, the latest first, whichever way they came in. */
    public List<Commit> changing(String from, String path) throws InputException {
        return attempt(() -> {
            List<Commit> commits = new ArrayList<>();
            try (RevWalk all = new RevWalk(git.repository())) {
                all.setRewriteParents(false);
                all.markStart(all.parseCommit(ObjectId.fromString(from)));
                all.setTreeFilter(AndTreeFilter.create(PathFilter.create(below(path)), TreeFilter.ANY_DIFF));
                for (RevCommit commit : all) {
                    commits.add(commit(commit));
                }
            }
            return commits;
        });
    }

    /** What one commit has and another one has not, parents before children; everything where there is no other. */
    public List<Commit> between(@Nullable String base, String head) throws InputException {
        return attempt(() -> {
            List<Commit> commits = new ArrayList<>();
            try (RevWalk range = new RevWalk(git.repository())) {
                range.sort(RevSort.TOPO);
                range.sort(RevSort.REVERSE, true);
                range.markStart(
                        range.parseCommit(ObjectId.fromString(commit(head).id())));
                if (base != null) {
                    range.markUninteresting(
                            range.parseCommit(ObjectId.fromString(commit(base).id())));
                }
                for (RevCommit commit : range) {
                    commits.add(commit(commit));
                }
            }
            return commits;
        });
    }

    private String below(String path) {
        return git.prefix().isEmpty() ? path : git.prefix() + '/' + path;
    }

    public Identity identity() throws InputException {
        return attempt(() -> {
            Config config = GitConfig.of(git.repository(), program);
            Authorship authorship = Authorship.of(program, config);
            return new Identity(
                    authorship.author().getEmailAddress(), config.getBoolean("commit", null, "gpgsign", false));
        });
    }

    /** What is wrong with the signature of a commit as one of {@code principal}; null if it is theirs. */
    public @Nullable String problem(Commit commit, String principal) throws InputException {
        String parent = commit.parent();
        Optional<String> problem = attempt(() -> Optional.ofNullable(new SignatureCheck(program)
                .problem(
                        commit.id(),
                        principal,
                        parent == null ? null : text(parent, ".cellc/allowed_signers"),
                        parent == null ? null : text(parent, ".cellc/allowed_gpg_keys"))));
        return problem.orElse(null);
    }

    @Override
    public void close() {
        walk.close();
        git.close();
    }
}
