package dev.cellc.compiler.git;

import dev.cellc.compiler.source.InputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** A root folder as Git sees it: its repository, and its path below the top of that repository. */
record GitRoot(Repository repository, String prefix) implements AutoCloseable {

    static GitRoot open(Path root, Map<String, String> environment) throws InputException {
        HermeticSystem.install();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new InputException("`" + root + "` is a file", "name the folder that holds the declarations");
        }
        try {
            GitRoot found = environment.containsKey("GIT_DIR") ? ofEnvironment(root, environment) : null;
            return found != null ? found : discover(root, environment);
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(
                    "the Git repository of `" + root + "` cannot be read: " + e.getMessage(),
                    "`git -C " + root + " status` shows what Git makes of it",
                    e);
        }
    }

    /** The repository that a hook runs for; nothing if the root is not in its work tree, as with a second root. */
    private static @Nullable GitRoot ofEnvironment(Path root, Map<String, String> environment)
            throws IOException, InputException {
        Repository repository = builder(environment).build();
        Path real = real(root);
        if (repository.isBare()) {
            Path top = real(repository.getDirectory().toPath());
            return checked(repository, real.startsWith(top) ? slashed(top.relativize(real)) : "");
        }
        Path top = real(repository.getWorkTree().toPath());
        if (real.startsWith(top)) {
            return checked(repository, slashed(top.relativize(real)));
        }
        repository.close();
        return null;
    }

    private static GitRoot discover(Path root, Map<String, String> environment) throws IOException, InputException {
        Path real = real(root);
        FileRepositoryBuilder builder = builder(withoutRepository(environment)).findGitDir(existing(real));
        if (builder.getGitDir() == null) {
            throw new InputException(
                    "`" + root + "` is not in a Git repository",
                    "name a folder of a repository, or run `git init` there; a plain folder has no commits and nothing staged");
        }
        Repository repository = builder.build();
        File top = repository.isBare() ? repository.getDirectory() : repository.getWorkTree();
        Path from = real(top.toPath());
        if (!real.startsWith(from)) {
            repository.close();
            throw new InputException(
                    "`" + root + "` is not in the work tree of its repository, `" + from + "`",
                    "name a folder of the work tree");
        }
        return checked(repository, slashed(from.relativize(real)));
    }

    private static FileRepositoryBuilder builder(Map<String, String> environment) {
        return new FileRepositoryBuilder()
                .readEnvironment(HermeticSystem.of(environment))
                .setMustExist(true);
    }

    /**
     * With the repository of the hook ruled out, its objects and its work tree mean nothing. Its index alone is what
     * Git passes to a hook of the main work tree, without naming the repository.
     */
    private static Map<String, String> withoutRepository(Map<String, String> environment) {
        String index = environment.get("GIT_INDEX_FILE");
        return index == null || environment.containsKey("GIT_DIR")
                ? Collections.emptyMap()
                : Collections.singletonMap("GIT_INDEX_FILE", index);
    }

    private static GitRoot checked(Repository repository, String prefix) throws InputException {
        Config config = repository.getConfig();
        String format = config.getString("extensions", null, "objectformat");
        if (format != null && !format.toLowerCase(Locale.ROOT).equals("sha1")) {
            repository.close();
            throw new InputException(
                    "the repository `" + repository.getDirectory() + "` names its objects by " + format
                            + " (`extensions.objectFormat`), which cellc cannot read",
                    "read the checked-out folder, without `--ref` and `--staged`");
        }
        return new GitRoot(repository, prefix);
    }

    /** Whether missing objects are to be fetched when needed, which JGit does not do. */
    boolean isPartialClone() {
        Config config = repository.getConfig();
        return config.getString("extensions", null, "partialclone") != null
                || config.getSubsections("remote").stream()
                        .anyMatch(remote -> config.getBoolean("remote", remote, "promisor", false));
    }

    /** The real path, of which the end need not exist: a commit may have folders that the work tree lacks. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path existing = existing(absolute).toPath();
        return existing.toRealPath().resolve(existing.relativize(absolute));
    }

    private static File existing(Path absolute) {
        Path path = absolute;
        while (!Files.isDirectory(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path.toFile();
    }

    private static String slashed(Path relative) {
        return relative.toString().replace(File.separatorChar, '/');
    }

    @Override
    public void close() {
        repository.close();
    }
}
