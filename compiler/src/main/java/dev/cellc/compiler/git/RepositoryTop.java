package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.nio.file.Path;
import java.util.SortedMap;

/** The folder that holds all of a repository's files, and the path from it to a folder below; empty if it is that one. */
public record RepositoryTop(Path folder, String path) {

    public static RepositoryTop of(Path root, SortedMap<String, String> environment) throws InputException {
        try (GitRoot git = GitRoot.open(root, environment)) {
            if (git.repository().isBare()) {
                throw new InputException(
                        "`" + root + "` is in a repository without files", "run the command in a clone of it");
            }
            return new RepositoryTop(git.repository().getWorkTree().toPath(), git.prefix());
        }
    }
}
