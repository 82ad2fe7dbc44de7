package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a remote, reached by the {@code git} program, which has the keys and runs the hooks of the user. It only
 * ever moves forward: nothing is forced.
 */
record RemoteBranch(GitCommand git, String remote, String ref) {
    private static final String FETCHED = "refs/cellc/fetched";

    /** What a server says when somebody else's push came first. */
    private static final List<String> OVERTAKEN = List.of(
            "fetch first",
            "non-fast-forward",
            "stale info",
            "cannot lock ref",
            "failed to update ref",
            "already exists",
            "incorrect old value");

    /** Where a branch is pushed to; an empty name means the remote that Git is configured to use for it. */
    static RemoteBranch of(GitCommand git, Config config, Branch branch, String name) {
        @Nullable String own = config.getString("branch", branch.name(), "remote");
        String remote = Stream.of(
                        name.isEmpty() ? null : name,
                        config.getString("branch", branch.name(), "pushRemote"),
                        config.getString("remote", null, "pushDefault"),
                        own)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Constants.DEFAULT_REMOTE_NAME);
        @Nullable String upstream = config.getString("branch", branch.name(), "merge");
        return new RemoteBranch(git, remote, remote.equals(own) && upstream != null ? upstream : branch.ref());
    }

    /** Whether the branch now names the commit; if not, somebody else has moved it. */
    boolean push(ObjectId commit) throws IOException, InputException {
        Program.Result result;
        try {
            result = git.run(
                    "push",
                    "--porcelain",
                    "--no-follow-tags",
                    "--recurse-submodules=no",
                    "--",
                    remote,
                    commit.name() + ':' + ref);
        } catch (Program.Missing e) {
            throw new InputException(
                    "there is no program `git`, which has the keys to push", "install Git, or leave `--push` out", e);
        }
        if (result.isFine()) {
            return true;
        }
        String rejected = result.text()
                .lines()
                .filter(line -> line.startsWith("!"))
                .findFirst()
                .orElse("");
        if (OVERTAKEN.stream().anyMatch(rejected::contains)) {
            return false;
        }
        throw refused(rejected.isEmpty() ? result.reason() : rejected.substring(rejected.lastIndexOf('\t') + 1));
    }

    /** Where the branch is now, with all that it needs; nothing if the remote has none. */
    @Nullable ObjectId fetch(Repository repository) throws IOException, InputException {
        Program.Result result = git.run(
                "-c",
                "gc.auto=0",
                "-c",
                "maintenance.auto=false",
                "fetch",
                "--quiet",
                "--no-tags",
                "--no-write-fetch-head",
                "--recurse-submodules=no",
                "--",
                remote,
                '+' + ref + ':' + FETCHED);
        if (!result.isFine()) {
            if (result.errors().contains("couldn't find remote ref")) {
                return null;
            }
            throw refused(result.reason());
        }
        repository.scanForRepoChanges();
        @Nullable Ref fetched = repository.exactRef(FETCHED);
        git.run("update-ref", "-d", FETCHED);
        return fetched == null ? null : fetched.getObjectId();
    }

    private InputException refused(String reason) {
        return new InputException(
                "the remote `" + remote + "` refuses `" + Repository.shortenRefName(ref) + "`: " + reason,
                "`git push --dry-run " + remote + "` shows whether your keys and credentials open it; nothing has been"
                        + " changed");
    }
}
