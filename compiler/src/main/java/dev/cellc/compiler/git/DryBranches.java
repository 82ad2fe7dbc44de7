package dev.cellc.compiler.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** A revision → the branches that it may stand for, which hold declarations and nothing rendered. */
final class DryBranches {
    private DryBranches() {}

    static List<String> of(Repository repository, String revision) throws IOException {
        List<String> branches = new ArrayList<>();
        if (revision.equals(Constants.HEAD) || revision.equals("@")) {
            @Nullable Ref head = repository.exactRef(Constants.HEAD);
            if (head != null && head.isSymbolic()) {
                branches.add(head.getLeaf().getName());
            }
        }
        branches.add(revision.startsWith(Constants.R_HEADS) ? revision : Constants.R_HEADS + revision);
        int slash = revision.indexOf('/');
        if (slash >= 0 && repository.exactRef(Constants.R_REMOTES + revision) != null) {
            branches.add(Constants.R_HEADS + revision.substring(slash + 1));
        }
        return branches;
    }
}
