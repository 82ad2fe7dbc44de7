package dev.cellc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Has an archive of loaded classes made where the next start would find none. What goes wrong with that is of no
 * consequence but a slower start, and never said.
 */
final class FastStart {
    static final String VARIABLE = "CELLC_FAST_START";
    static final String WAIT = "wait";

    /** The flags of the launcher that an archive depends on. */
    static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xlog:disable",
            "-Djdk.reflect.useNativeAccessorOnly=true");

    /** Where making one failed, or was interrupted, it is tried again after this time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ArchiveFiles files;
    private final boolean waits;

    private FastStart(ArchiveFiles files, boolean waits) {
        this.files = files;
        this.waits = waits;
    }

    /** {@code base} is the archive's name without its end, which the launcher chooses; empty where none is wanted. */
    static void prepare(String base, Path home, SortedMap<String, String> environment) {
        boolean waits = environment.getOrDefault(VARIABLE, "").equals(WAIT);
        // Nobody comes back to a machine of a build server, and a process left on it would surprise.
        boolean isBuildServer = !environment.getOrDefault("CI", "false").equals("false");
        if (base.isEmpty() || (isBuildServer && !waits)) {
            return;
        }
        try {
            ArchiveFiles files = ArchiveFiles.of(Path.of(base));
            if (!files.fit(jvm())) {
                new FastStart(files, waits).order(home);
            }
        } catch (IOException | UncheckedIOException e) {
            // slower, but working
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What an archive belongs to; Java itself refuses one of another. */
    static String jvm() {
        return System.getProperty("java.vm.vendor")
                + ' '
                + System.getProperty("java.vm.version")
                + ' '
                + System.getProperty("java.home");
    }

    private void order(Path home) throws IOException, InterruptedException {
        Files.createDirectories(files.folder());
        if (!isMine()) {
            return;
        }
        Process maker = java(
                        FLAGS,
                        List.of(ArchiveMaker.class.getName(), files.base().toString(), home.toString()))
                .directory(files.folder().toFile())
                .start();
        if (waits) {
            maker.waitFor();
        }
    }

    /** Of several first starts at a time only one has the archive made. */
    private boolean isMine() throws IOException {
        Path lock = files.lock();
        if (Files.exists(lock)
                && Files.getLastModifiedTime(lock)
                        .toInstant()
                        .isBefore(Instant.now().minus(PATIENCE))) {
            Files.deleteIfExists(lock);
        }
        try {
            Files.createFile(lock);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** A process of the same Java over the same classes, which is silent and outlives this one. */
    static ProcessBuilder java(List<String> flags, List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
