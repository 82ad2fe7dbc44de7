package dev.cellc.compiler.io;

import dev.cellc.compiler.git.Committer;
import dev.cellc.compiler.git.Committer.BranchTip;
import dev.cellc.compiler.git.Committer.FileChange;
import dev.cellc.compiler.git.Committer.NewCommit;
import dev.cellc.compiler.git.Committer.Nothing;
import dev.cellc.compiler.git.Committer.Options;
import dev.cellc.compiler.git.Committer.Outcome;
import dev.cellc.compiler.git.Committer.Proposed;
import dev.cellc.compiler.source.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program that commits: one new file, or, without end, one file again and again. */
final class CommitProcess {
    /** The exit code when the file is there already. */
    static final int TAKEN = 3;

    private CommitProcess() {}

    public static void main(String[] arguments) throws InputException {
        Path root = Path.of(arguments[0]);
        String path = arguments[1];
        if (arguments.length == 2) {
            Optional<Outcome> outcome = commit(root, path, 0);
            System.exit(outcome.isPresent() ? 0 : TAKEN);
        }
        for (int i = 1; ; i++) {
            commit(root, path, i);
            System.out.println(i);
        }
    }

    private static Optional<Outcome> commit(Path root, String path, int number) throws InputException {
        return Committer.commit(
                root, CommitSupport.environment(), Options.DEFAULT, tip -> propose(root, tip, path, number));
    }

    private static Proposed propose(Path root, BranchTip tip, String path, int number) throws InputException {
        boolean isThere =
                ProjectReader.of(CommitSupport.environment()).revision(root, tip.commit()).tree().files().stream()
                        .anyMatch(file -> file.path().equals(path));
        if (isThere && number == 0) {
            return new Nothing();
        }
        long pid = ProcessHandle.current().pid();
        return new NewCommit(
                List.of(new FileChange(path, "by: " + pid + "\nround: " + number + '\n')), "write " + path + '\n');
    }
}
