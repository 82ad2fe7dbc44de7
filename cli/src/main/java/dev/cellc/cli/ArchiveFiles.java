package dev.cellc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files of one archive of classes, which share a name: the archive itself, as {@code .aot} from Java 25 on and as
 * {@code .jsa} before; {@code .jvm}, its size and what it belongs to; {@code .lock}, that it is being made.
 */
record ArchiveFiles(Path folder, Path base) {
    static final String AOT = ".aot";
    static final String CDS = ".jsa";

    private static final String JVM = ".jvm";
    private static final String TEMPORARY = ".tmp";
    private static final int KEPT = 4;
    private static final Duration ABANDONED = Duration.ofHours(1);

    static ArchiveFiles of(Path base) {
        return new ArchiveFiles(Objects.requireNonNull(base.getParent()), base);
    }

    /** Whether there is a whole archive that belongs to a Java. */
    boolean fit(String jvm) throws IOException {
        Path archive = Files.exists(end(AOT)) ? end(AOT) : end(CDS);
        return Files.exists(archive)
                && Files.exists(end(JVM))
                && Files.readString(end(JVM)).equals(note(archive, jvm));
    }

    /** The launcher compares the size: Java 17 crashes over an archive that has lost its end. */
    private static String note(Path archive, String jvm) throws IOException {
        return Files.size(archive) + " " + jvm + "\n";
    }

    Path lock() {
        return end(".lock");
    }

    /** A folder to work in, of this process alone. */
    Path temporary() throws IOException {
        return Files.createDirectory(end(TEMPORARY + ProcessHandle.current().pid()));
    }

    /** Puts a finished archive into its place, where others may start from it already. */
    void publish(Path archive, String end, String jvm) throws IOException {
        Path note = Files.writeString(archive.resolveSibling("note"), note(archive, jvm));
        Files.deleteIfExists(end(end.equals(AOT) ? CDS : AOT));
        replace(archive, end(end));
        replace(note, end(JVM));
    }

    private Path end(String end) {
        return folder.resolve(base.getFileName() + end);
    }

    /** Removes what is left of earlier versions and of other Javas, but for the latest ones, and of interrupted runs. */
    void prune() throws IOException {
        for (Path temporary : named(TEMPORARY)) {
            if (time(temporary).toInstant().isBefore(Instant.now().minus(ABANDONED))) {
                remove(temporary);
            }
        }
        List<Path> known = named(JVM).stream()
                .sorted(Comparator.comparing(ArchiveFiles::time).reversed())
                .toList();
        for (Path old : known.subList(Math.min(KEPT, known.size()), known.size())) {
            String name = old.getFileName().toString();
            String key = name.substring(0, name.length() - JVM.length());
            for (String end : List.of(JVM, AOT, CDS)) {
                Files.deleteIfExists(folder.resolve(key + end));
            }
        }
    }

    /** The bytes are on the disk before the name is: a loss of power leaves no archive, but no half of one. */
    private static void replace(Path from, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(from, StandardOpenOption.READ)) {
            channel.force(true);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> named(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(part))
                    .toList();
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
