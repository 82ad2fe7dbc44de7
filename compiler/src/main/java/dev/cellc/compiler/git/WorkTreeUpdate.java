package dev.cellc.compiler.git;

import dev.cellc.compiler.git.Committer.WorkTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Index and files follow a branch that has moved on, by the rules of {@code git merge --ff-only}: what differs between
 * the two commits must be unchanged in index and files, and then all of it is updated; anything else is not looked at.
 */
final class WorkTreeUpdate {
    /** As long as others hold the index who are only quickly at work. */
    private static final int RETRIES = 50;

    private WorkTreeUpdate() {}

    /** What became of the files, and what to do about it. */
    record Result(WorkTree state, Optional<String> note) {
        private static Result of(WorkTree state) {
            return new Result(state, Optional.empty());
        }
    }

    static Result follow(Repository repository, GitCommand program, Branch branch, ObjectId to) throws IOException {
        if (!branch.isHead() || repository.isBare()) {
            @Nullable String elsewhere = elsewhere(repository, branch.ref());
            if (elsewhere != null) {
                return new Result(
                        WorkTree.CHECKED_OUT_ELSEWHERE,
                        Optional.of("`" + elsewhere
                                + "` has this branch checked out and does not have the commit yet: `git" + " -C "
                                + elsewhere + " read-tree -m -u " + branch.tip().name() + " HEAD` gets it"));
            }
            return Result.of(repository.isBare() ? WorkTree.BARE : WorkTree.NOT_CHECKED_OUT);
        }
        @Nullable String refused = refusal(repository, program, branch.tip(), to);
        return refused == null
                ? Result.of(WorkTree.UPDATED)
                : new Result(
                        WorkTree.LEFT_DIRTY,
                        Optional.of("index and files were left alone (" + refused + "); once that is settled, `git"
                                + " read-tree -m -u " + branch.tip().name() + " HEAD` brings them to the commit"));
    }

    /** Why they cannot follow; nothing when they have. */
    static @Nullable String refusal(Repository repository, GitCommand program, ObjectId from, ObjectId to)
            throws IOException {
        try {
            // Times of files that were touched but not changed would count as changes.
            program.run("update-index", "-q", "--refresh");
            Program.Result result = program.run("read-tree", "-m", "-u", from.name(), to.name());
            for (int i = 0; i < RETRIES && result.errors().contains("index.lock"); i++) {
                CommitLock.pause();
                result = program.run("read-tree", "-m", "-u", from.name(), to.name());
            }
            return result.isFine() ? null : result.reason();
        } catch (Program.Missing e) {
            return byJGit(repository, from, to);
        }
    }

    private static @Nullable String byJGit(Repository repository, ObjectId from, ObjectId to) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            DirCache index = repository.lockDirCache();
            try {
                DirCacheCheckout checkout = new DirCacheCheckout(
                        repository,
                        walk.parseCommit(from).getTree(),
                        index,
                        walk.parseCommit(to).getTree());
                checkout.setFailOnConflict(true);
                return checkout.checkout() ? null : "some files could not be removed";
            } finally {
                index.unlock();
            }
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Another work tree in which the branch is checked out. */
    private static @Nullable String elsewhere(Repository repository, String ref) throws IOException {
        Path common = repository.getCommonDirectory().toPath().toRealPath();
        String wanted = "ref: " + ref;
        if (!repository.isBare() && names(common, wanted) && common.endsWith(Constants.DOT_GIT)) {
            return String.valueOf(common.getParent());
        }
        for (Path folder : linked(common.resolve("worktrees"))) {
            Path link = folder.resolve("gitdir");
            if (names(folder, wanted) && Files.exists(link)) {
                return String.valueOf(Path.of(Files.readString(link).strip()).getParent());
            }
        }
        return null;
    }

    private static List<Path> linked(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static boolean names(Path gitDir, String wanted) throws IOException {
        Path head = gitDir.resolve(Constants.HEAD);
        return Files.isRegularFile(head) && Files.readString(head).strip().equals(wanted);
    }
}
