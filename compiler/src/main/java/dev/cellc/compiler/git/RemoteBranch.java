package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** A branch of a remote. */
record RemoteBranch(Remote remote, String ref) {

    /** Where a branch is pushed to: the one that it follows, if that is at this remote, or the one of the same name. */
    static RemoteBranch of(GitCommand git, Config config, Branch branch, String name) {
        Remote remote = Remote.of(git, config, name, branch);
        @Nullable String upstream = config.getString("branch", branch.name(), "merge");
        boolean follows = remote.name().equals(config.getString("branch", branch.name(), "remote"));
        return new RemoteBranch(remote, follows && upstream != null ? upstream : branch.ref());
    }

    /** Whether the branch now names the commit; if not, somebody else has moved it. */
    boolean push(ObjectId commit) throws IOException, InputException {
        return remote.push(List.of(commit.name() + ':' + ref));
    }

    /** Where the branch is now, with all that it needs; nothing if the remote has none. */
    @Nullable ObjectId fetch(Repository repository) throws IOException, InputException {
        return remote.fetch(repository, List.of(ref)).get(ref);
    }
}
