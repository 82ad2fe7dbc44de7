package dev.cellc.compiler.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** Runs a program directly, never through a shell, with exactly the given environment. */
final class Program {
    private Program() {}

    /** How it ended, what it wrote on standard output, and what it said on standard error. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Result(int exit, byte[] output, String errors) {
        boolean isFine() {
            return exit == 0;
        }

        String text() {
            return Program.text(output);
        }

        /** Its own words on what went wrong, on one line. */
        String reason() {
            List<String> lines = errors.lines().filter(line -> !line.isBlank()).toList();
            return lines.stream()
                    .filter(line -> line.startsWith("fatal: ") || line.startsWith("error: "))
                    .map(line -> line.substring("fatal: ".length()))
                    .findFirst()
                    .orElse(lines.isEmpty() ? "exit code " + exit : lines.get(lines.size() - 1));
        }
    }

    /** There is no such program. */
    static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;

        Missing(String program, IOException cause) {
            super("the program `" + program + "` cannot be run", cause);
        }
    }

    static Result run(List<String> command, SortedMap<String, String> environment, Path folder, byte[] input)
            throws IOException {
        Path errors = Files.createTempFile("cellc", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            builder.redirectError(errors.toFile());
            Process process = start(builder);
            try {
                feed(process, input);
                byte[] output = process.getInputStream().readAllBytes();
                return new Result(process.waitFor(), output, text(Files.readAllBytes(errors)));
            } finally {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Process start(ProcessBuilder builder) throws Missing {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Missing(builder.command().get(0), e);
        }
    }

    /** A program that ends without reading all of it says itself why. */
    private static void feed(Process process, byte[] input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            // Its exit code and its words tell more than a broken pipe.
        }
    }
}
