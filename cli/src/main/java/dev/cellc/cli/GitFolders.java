package dev.cellc.cli;

import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the hooks of a repository lie, and where a folder is below the top of its work tree. Git itself is asked, as only
 * it knows all that {@code core.hooksPath}, work trees and its configuration have to say.
 */
record GitFolders(Path hooks, String prefix) {

    static GitFolders of(Path root, Surroundings surroundings) throws InputException {
        if (!Files.isDirectory(root)) {
            throw new InputException(
                    Files.exists(root) ? "`" + root + "` is a file" : "there is no folder `" + root + "`",
                    "name the folder that holds the declarations");
        }
        List<String> lines =
                git(root, surroundings, "rev-parse", "--show-prefix", "--show-toplevel", "--git-path", "hooks");
        if (lines.size() != 3) {
            throw new InputException(
                    "`" + root + "` is not in the work tree of a Git repository", "run `git init` first");
        }
        String prefix = lines.get(0).isEmpty()
                ? "."
                : lines.get(0).substring(0, lines.get(0).length() - 1);
        // a relative path is one from where Git was asked
        return new GitFolders(root.resolve(lines.get(2)).toAbsolutePath().normalize(), prefix);
    }

    private static List<String> git(Path root, Surroundings surroundings, String... words) throws InputException {
        try {
            ProcessBuilder builder = new ProcessBuilder("git");
            builder.command().addAll(List.of(words));
            builder.directory(root.toAbsolutePath().toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().putAll(surroundings.environment());
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? text.lines().toList() : List.of();
        } catch (IOException e) {
            throw new InputException("git cannot be run: " + e.getMessage(), "install Git and put it on PATH", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException("interrupted while Git was running", "try again", e);
        }
    }
}
