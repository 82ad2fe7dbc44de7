package dev.cellc.cli.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of the distribution, with a home and a cache of its own, and how its launcher is run. */
record Installation(Path home, Path caches) {

    /** What a run came to. */
    record Run(int code, String out, String err) {}

    /** In the folder {@code name}, which may be any name. */
    static Installation in(Path folder, String name) throws IOException {
        Path source = Path.of(System.getProperty("cellc.dist"));
        Path home = folder.resolve(name);
        try (Stream<Path> files = Files.walk(source)) {
            files.forEach(file -> copy(file, home.resolve(source.relativize(file))));
        }
        return new Installation(home, folder.resolve("caches of " + name));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path launcher() {
        return home.resolve("bin/cellc");
    }

    Run run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        return run(launcher(), environment, words);
    }

    /** Runs a launcher with nothing of this process's environment but the variables given. */
    Run run(Path launcher, Map<String, String> environment, String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", "");
        Path err = Files.createTempFile("err", "");
        Process process = start(launcher, environment, out, err, List.of(words)).start();
        process.getOutputStream().close();
        Run run = new Run(process.waitFor(), Files.readString(out), Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        return run;
    }

    private ProcessBuilder start(Path launcher, Map<String, String> more, Path out, Path err, List<String> words) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        Map<String, String> environment = new TreeMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("XDG_CACHE_HOME", caches.toString());
        environment.putAll(more);
        environment.values().removeIf(String::isEmpty);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /** The files that keep archives of classes, those being made included. */
    List<Path> archives() throws IOException {
        Path folder = caches.resolve("cellc/start");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The one archive that there is. */
    Path archive() throws IOException {
        return archives().stream()
                .filter(file ->
                        file.toString().endsWith(".jsa") || file.toString().endsWith(".aot"))
                .findFirst()
                .orElseThrow();
    }

    /** How many classes of cellc a run takes from an archive. */
    long classesFromArchive(Map<String, String> environment) throws IOException, InterruptedException {
        Path log = Files.createTempFile("classes", "");
        Map<String, String> logged = new TreeMap<>(environment);
        logged.put("CELLC_JAVA_OPTS", "-Xlog:class+load:file=" + log);
        run(logged, "version");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("dev.cellc.") && line.contains("shared objects file"))
                    .count();
        } finally {
            Files.delete(log);
        }
    }
}
