package dev.cellc.compiler.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A note that index and files are about to follow a branch. Whoever comes after a killed process makes up for it, as
 * otherwise the commit would look undone in that work tree.
 */
final class Unfinished {
    private final Path file;

    private Unfinished(Path file) {
        this.file = file;
    }

    static Unfinished of(CommitLock lock) {
        return new Unfinished(lock.file("following"));
    }

    void write(Repository repository, ObjectId from, ObjectId to) throws IOException {
        if (!repository.isBare()) {
            Files.writeString(
                    file,
                    String.join(
                            "\n",
                            repository.getDirectory().getAbsolutePath(),
                            repository.getWorkTree().getAbsolutePath(),
                            from.name(),
                            to.name(),
                            ""));
        }
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Does what a note asks for, if its branch has moved and is still there. */
    void finish(SortedMap<String, String> environment) throws IOException {
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() == 4 && Files.isDirectory(Path.of(lines.get(1)))) {
                follow(lines, environment);
            }
            remove();
        }
    }

    private static void follow(List<String> lines, SortedMap<String, String> environment) throws IOException {
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().setGitDir(new File(lines.get(0))).setWorkTree(new File(lines.get(1)));
        try (Repository repository = builder.build()) {
            @Nullable ObjectId head = repository.resolve(Constants.HEAD);
            if (head != null && head.name().equals(lines.get(3))) {
                GitCommand program = new GitCommand(repository, environment);
                WorkTreeUpdate.refusal(
                        repository, program, ObjectId.fromString(lines.get(2)), ObjectId.fromString(lines.get(3)));
            }
        }
    }
}
