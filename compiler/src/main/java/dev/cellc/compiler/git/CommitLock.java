package dev.cellc.compiler.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Lets one cellc after the other commit to a repository, so that they do not work in vain. The lock is the operating
 * system's: it ends with the process, however that ends. It is advice: where there is none, and for everybody else, the
 * branch still moves only from where it was seen.
 *
 * <p>A lock that Git understands is a file, which outlives a killed process. So it is created by a link to a note that
 * nobody else could have written: whoever comes next removes what has the content of the note, and nothing else.
 */
final class CommitLock implements AutoCloseable {
    /** Closing any channel of a file gives up all locks of the process on it, so its threads come one by one. */
    private static final Semaphore THREADS = new Semaphore(1, true);

    /** As long as Git's own commands hold a ref, and longer. */
    private static final int PATIENCE_MILLIS = 2000;

    private static final int STEP_MILLIS = 20;

    private final Path folder;
    private final String suffix;
    private final Path note;
    private final @Nullable FileChannel channel;

    private CommitLock(Path folder, @Nullable FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
        this.suffix = channel == null ? "-" + UUID.randomUUID() : "";
        this.note = folder.resolve("held" + suffix);
    }

    static CommitLock take(Repository repository) throws IOException {
        Path folder = repository.getCommonDirectory().toPath().resolve("cellc");
        Files.createDirectories(folder);
        THREADS.acquireUninterruptibly();
        CommitLock lock = new CommitLock(folder, locked(folder.resolve("commits")));
        try {
            lock.cleanUp();
            return lock;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Nothing where the file system knows no locks, or the file belongs to somebody else. */
    private static @Nullable FileChannel locked(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return locked(channel) ? channel : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            channel.lock();
            return true;
        } catch (IOException e) {
            channel.close();
            return false;
        }
    }

    /** A file for the holder alone; it is on the file system of the refs. */
    Path file(String name) {
        return folder.resolve(name + suffix);
    }

    /** What a killed process has left. */
    private void cleanUp() throws IOException {
        if (!Files.exists(note)) {
            return;
        }
        byte[] content = Files.readAllBytes(note);
        String[] lines = new String(content, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length == 3 && lines[2].isEmpty()) {
            removeIfOurs(Path.of(lines[1]), content);
        }
        Files.deleteIfExists(note);
    }

    private static void removeIfOurs(Path file, byte[] content) throws IOException {
        if (Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content)) {
            Files.delete(file);
        }
    }

    /** Takes the lock that Git knows: a file of this name, which is not there yet. */
    Held hold(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(note, "cellc " + UUID.randomUUID() + '\n' + file.toAbsolutePath() + '\n');
        for (int waited = 0; ; waited += STEP_MILLIS) {
            try {
                create(file);
                return () -> {
                    Files.deleteIfExists(file);
                    Files.deleteIfExists(note);
                };
            } catch (FileAlreadyExistsException e) {
                if (waited >= PATIENCE_MILLIS) {
                    Files.deleteIfExists(note);
                    throw new IOException("`" + file + "` exists: another Git program is at work, or was killed", e);
                }
                pause();
            }
        }
    }

    private void create(Path file) throws IOException {
        try {
            Files.createLink(file, note);
        } catch (UnsupportedOperationException e) {
            Files.copy(note, file);
        }
    }

    static void pause() throws IOException {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A lock that Git knows, until it is given back. */
    interface Held {
        void close() throws IOException;
    }

    @Override
    public void close() throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            THREADS.release();
        }
    }
}
