package dev.cellc.compiler.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that is written as a whole or not at all: where it cannot be, what was there before is there still. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Puts the bytes in the place of what is there, in one step. A link to a file stays a link, and permissions stay; what is no plain
     * file, such as a device, is written to.
     *
     * @throws IOException if that cannot be; {@link #reason} says why in words for people
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        boolean isThere = Files.exists(target);
        @Nullable Path folder = target.getParent();
        if (folder == null || (isThere && !Files.isRegularFile(target))) {
            Files.write(target, bytes);
            return;
        }
        if (isThere && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path staged = folder.resolve(".cellc" + UUID.randomUUID() + ".tmp");
        try {
            Files.write(staged, bytes, StandardOpenOption.CREATE_NEW);
            if (isThere && Files.getFileStore(target).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(staged, Files.getPosixFilePermissions(target));
            }
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /** Why a file could not be written, to stand after a colon. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "`" + e.getMessage() + "` is in the way";
        }
        @Nullable String reason = e instanceof FileSystemException refused ? refused.getReason() : e.getMessage();
        return Objects.requireNonNullElse(reason, e.toString());
    }
}
