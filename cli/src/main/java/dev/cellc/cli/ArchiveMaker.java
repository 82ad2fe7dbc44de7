package dev.cellc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The process that makes an archive of classes: lets Java note which ones a training run loads, and how. */
public final class ArchiveMaker {
    private static final int FIRST_WITH_AOT = 25;
    private static final long MINUTES = 5;

    private final ArchiveFiles files;
    private final Path home;
    private final Path folder;

    private ArchiveMaker(ArchiveFiles files, Path home, Path folder) {
        this.files = files;
        this.home = home;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        ArchiveFiles files = ArchiveFiles.of(Path.of(args[0]));
        Path folder = files.temporary();
        try {
            if (new ArchiveMaker(files, Path.of(args[1]), folder).make()) {
                // Without an archive it stays, and keeps others from trying in vain.
                Files.deleteIfExists(files.lock());
                files.prune();
            }
        } finally {
            ArchiveFiles.remove(folder);
        }
    }

    private boolean make() throws IOException, InterruptedException {
        boolean isAot = Runtime.version().feature() >= FIRST_WITH_AOT;
        Path archive = folder.resolve("archive");
        boolean isMade = isAot ? aot(archive) : run(List.of("-XX:ArchiveClassesAtExit=" + archive), training());
        if (!isMade || !Files.exists(archive)) {
            return false;
        }
        files.publish(archive, isAot ? ArchiveFiles.AOT : ArchiveFiles.CDS, FastStart.jvm());
        return true;
    }

    private boolean aot(Path archive) throws IOException, InterruptedException {
        String notes = "-XX:AOTConfiguration=" + folder.resolve("notes");
        return run(List.of("-XX:AOTMode=record", notes), training())
                && run(List.of("-XX:AOTMode=create", notes, "-XX:AOTCache=" + archive), List.of());
    }

    private List<String> training() {
        return List.of(Training.class.getName(), home.toString(), folder.toString());
    }

    private boolean run(List<String> more, List<String> words) throws IOException, InterruptedException {
        List<String> flags =
                Stream.concat(FastStart.FLAGS.stream(), more.stream()).toList();
        Process process =
                FastStart.java(flags, words).directory(folder.toFile()).start();
        boolean hasEnded = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        return hasEnded && process.exitValue() == 0;
    }
}
