package dev.cellc.compiler.git;

import dev.cellc.compiler.source.SourceRoot.Unreachable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The bare repository in the cache that stands for one address. It is made in one step, written by one run at a time,
 * and a commit counts as there when its ref is, which comes last: a run may be killed at any moment.
 */
record CachedRepository(Path folder) {
    /** Below it, one ref a commit, named by its id. */
    static final String REFS = "refs/cellc/";

    /** A file lock keeps out other processes only. */
    private static final Object IN_THIS_PROCESS = new Object();

    /** What brings a commit into a repository. */
    @FunctionalInterface
    interface Fetch {
        void into(Repository repository) throws UnreadableRepository, IOException;
    }

    /** Whether a commit is there with all that belongs to it. */
    boolean holds(String commit) throws UnreadableRepository {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Repository repository = open()) {
            Ref ref = repository.exactRef(REFS + commit);
            return ref != null && ObjectId.fromString(commit).equals(ref.getObjectId());
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    Repository open() throws IOException {
        return new FileRepositoryBuilder()
                .setGitDir(folder.toFile())
                .setBare()
                .setMustExist(true)
                .build();
    }

    /** Waits for other runs that are fetching from the same address; one of them may bring the commit. */
    void fetch(Fetcher fetcher) throws UnreadableRepository {
        synchronized (IN_THIS_PROCESS) {
            try {
                Files.createDirectories(folder.getParent());
                try (FileChannel channel =
                                FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid() && !holds(fetcher.commit())) {
                        prepare();
                        try (Repository repository = open()) {
                            fetcher.fetch(repository);
                        }
                    }
                }
            } catch (IOException e) {
                throw damaged(e);
            }
        }
    }

    /** Makes the repository, or removes what a killed run may have left in it. */
    private void prepare() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.filter(CachedRepository::isLeftOver).toList()) {
                    Files.deleteIfExists(path);
                }
            }
            return;
        }
        Path draft = beside(".new");
        delete(draft);
        try (Repository repository = new FileRepository(draft.toFile())) {
            repository.create(true);
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** While our lock is held, nobody holds one of Git's. */
    private static boolean isLeftOver(Path path) {
        @Nullable Path last = path.getFileName();
        String name = last == null ? "" : last.toString();
        return Files.isRegularFile(path)
                && (name.endsWith(".lock") || name.startsWith("incoming_") || name.startsWith("tmp_"));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                List<Path> deepestFirst =
                        paths.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
    }

    private Path beside(String extension) {
        return folder.resolveSibling(folder.getFileName() + extension);
    }

    private UnreadableRepository damaged(IOException e) {
        return new UnreadableRepository(
                new Unreachable(
                        "the cache cannot be used: " + e.getMessage(),
                        "check `" + folder + "`, or set `CELLC_CACHE` to another folder"),
                e);
    }
}
