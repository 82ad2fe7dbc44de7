package dev.cellc.compiler.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.RefDirectory;
import org.eclipse.jgit.internal.storage.file.ReflogWriter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * A branch from one commit to another, or from nothing ({@code from} is zero). Written by hand where refs are files, since
 * JGit's own lock cannot be told from that of another program once its owner was killed.
 */
record RefMove(String ref, ObjectId from, ObjectId to) {

    /** Whether it was where it is expected, and is now where it should be. */
    boolean carryOut(Repository repository, CommitLock lock, PersonIdent who, String message) throws IOException {
        if (!(repository.getRefDatabase() instanceof RefDirectory refs)) {
            return byJGit(repository, who, message);
        }
        Path file = repository.getCommonDirectory().toPath().resolve(ref);
        CommitLock.Held held = lock.hold(file.resolveSibling(file.getFileName() + ".lock"));
        try {
            if (!isAsExpected(refs)) {
                return false;
            }
            log(repository, refs, who, message);
            write(file, lock.file("ref"));
            return true;
        } finally {
            held.close();
        }
    }

    private boolean byJGit(Repository repository, PersonIdent who, String message) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setExpectedOldObjectId(from);
        update.setNewObjectId(to);
        update.setRefLogIdent(who);
        update.setRefLogMessage(message, false);
        return switch (update.forceUpdate()) {
            case NEW, FAST_FORWARD, FORCED, NO_CHANGE -> true;
            case LOCK_FAILURE -> false;
            default -> throw new IOException("the branch `" + ref + "` cannot be moved: " + update.getResult());
        };
    }

    private boolean isAsExpected(RefDirectory refs) throws IOException {
        refs.refresh();
        Ref now = refs.exactRef(ref);
        if (now == null) {
            if (refs.isNameConflicting(ref)) {
                throw new IOException("a branch of which the name begins alike is in the way of `" + ref + "`");
            }
            return from.equals(ObjectId.zeroId());
        }
        return !now.isSymbolic() && from.equals(now.getObjectId());
    }

    /** As Git does: before the branch moves, and for HEAD too where that names the branch. */
    private void log(Repository repository, RefDirectory refs, PersonIdent who, String message) throws IOException {
        ReflogWriter log = new ReflogWriter(refs);
        log.log(ref, from, to, who, message);
        Ref head = repository.exactRef(Constants.HEAD);
        if (head != null && head.isSymbolic() && head.getTarget().getName().equals(ref)) {
            log.log(Constants.HEAD, from, to, who, message);
        }
    }

    private void write(Path file, Path temporary) throws IOException {
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer line = ByteBuffer.wrap((to.name() + '\n').getBytes(StandardCharsets.US_ASCII));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
        removeEmptyFolders(file);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is left where longer names were once. */
    private static void removeEmptyFolders(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            List<Path> folders;
            try (Stream<Path> walk = Files.walk(file)) {
                folders = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path folder : folders) {
                Files.delete(folder);
            }
        }
    }
}
