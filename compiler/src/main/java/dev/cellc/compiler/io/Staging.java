package dev.cellc.compiler.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * The folder inside an output folder where a run prepares what it is going to change. It exists only while a run is
 * under way or after it was killed. Its lock admits one run at a time; the system gives it back when a process dies.
 */
final class Staging implements AutoCloseable {
    static final String NAME = ".cellc-staging";

    private static final String JOURNAL = "journal";
    private static final String LOCK = "lock";
    private static final String FILES = "files";

    /** What this process has locked: closing a second channel of a file would give the lock of the first back. */
    private static final ConcurrentSkipListSet<Path> HELD = new ConcurrentSkipListSet<>();

    private final Path folder;
    private final FileChannel channel;
    private final Disk disk;

    private Staging(Path folder, FileChannel channel, Disk disk) {
        this.folder = folder;
        this.channel = channel;
        this.disk = disk;
    }

    /** The journal of a run that was killed; empty if there is none. */
    static String journal(Path output) throws IOException {
        try {
            return new String(Files.readAllBytes(output.resolve(NAME).resolve(JOURNAL)), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    static Staging lock(Path output, Disk disk) throws IOException, UnusableOutputException {
        Path folder = output.toRealPath().resolve(NAME);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnusableOutputException("has a `" + NAME + "` that is not a folder", "remove it");
        }
        if (!HELD.add(folder)) {
            throw busy();
        }
        @Nullable FileChannel channel = null;
        try {
            disk.createFolders(folder);
            channel = lockedChannel(folder.resolve(LOCK));
        } finally {
            if (channel == null) {
                HELD.remove(folder);
            }
        }
        return new Staging(folder, channel, disk);
    }

    private static FileChannel lockedChannel(Path lock) throws IOException, UnusableOutputException {
        @Nullable FileChannel channel = null;
        boolean locked = false;
        try {
            create(lock);
            @Nullable Object before = identity(lock);
            channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            // A run that ends removes the file. A lock on a file that is not at this path any more excludes nobody.
            locked = channel.tryLock() != null && Objects.equals(before, identity(lock));
            if (locked) {
                return channel;
            }
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            throw busy();
        } finally {
            if (channel != null && !locked) {
                channel.close();
            }
        }
        throw busy();
    }

    private static void create(Path lock) throws IOException {
        try {
            Files.createFile(lock);
        } catch (FileAlreadyExistsException e) {
            // Left behind by a run that was killed, or held by one that is not.
            return;
        }
    }

    private static @Nullable Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    private static UnusableOutputException busy() {
        return new UnusableOutputException("is being written by another run of cellc", "wait until it has finished");
    }

    /** Where a file or a folder is prepared, by its path in the output folder. */
    Path file(String path) {
        return folder.resolve(FILES).resolve(path);
    }

    /** Removes what a run that was killed has prepared. */
    void clear() throws IOException {
        delete(folder.resolve(FILES));
    }

    Path index() {
        return folder.resolve("index");
    }

    /** From here on the next run accepts what this one does. */
    void begin(String journal) throws IOException {
        Path draft = folder.resolve("draft");
        disk.write(draft, journal.getBytes(StandardCharsets.UTF_8));
        disk.move(draft, folder.resolve(JOURNAL));
    }

    /** Ends a run that has done all it wanted. */
    void finish() throws IOException {
        disk.delete(folder.resolve(JOURNAL));
        withdraw();
    }

    /** Ends a run that has changed nothing; the journal of an earlier one stays in force. */
    void withdraw() throws IOException {
        boolean journal = false;
        for (Path path : contents(folder)) {
            String name = path.getFileName().toString();
            journal |= name.equals(JOURNAL);
            if (!name.equals(JOURNAL) && !name.equals(LOCK)) {
                delete(path);
            }
        }
        if (!journal) {
            disk.delete(folder.resolve(LOCK));
            try {
                disk.delete(folder);
            } catch (DirectoryNotEmptyException e) {
                // The next run has begun already.
                return;
            }
        }
    }

    private void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path inside : contents(path)) {
                delete(inside);
            }
        }
        disk.delete(path);
    }

    private static List<Path> contents(Path folder) throws IOException {
        List<Path> contents = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            paths.forEach(contents::add);
        }
        return contents;
    }

    @Override
    public void close() throws IOException {
        HELD.remove(folder);
        channel.close();
    }
}
