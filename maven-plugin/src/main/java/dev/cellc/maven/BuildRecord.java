package dev.cellc.maven;

import dev.cellc.compiler.io.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A file that says of the last successful run of a goal what went into it, what it left behind, and its warnings: three
 * lines (input, folder of the manifests, their fingerprint) and a text.
 */
record BuildRecord(@Nullable Path file, String input) {

    static BuildRecord at(@Nullable Path file, String input) {
        return new BuildRecord(file, input.replaceAll("\\R", " "));
    }

    /** The warnings of the last run if the next one would do the same. */
    Optional<String> upToDate() throws MojoExecutionException {
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(file).split("\n", 4);
            return parts.length == 4 && parts[0].equals(input) && parts[2].equals(fingerprint(parts[1]))
                    ? Optional.of(parts[3])
                    : Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** A run that fails leaves no record. */
    void forget() throws MojoExecutionException {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    void save(Optional<Path> manifests, String warnings) throws MojoExecutionException {
        if (file == null) {
            return;
        }
        String folder = manifests.map(Path::toString).orElse("");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, String.join("\n", input, folder, fingerprint(folder), warnings));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static String fingerprint(String folder) {
        return folder.isEmpty() ? "" : Fingerprint.ofOutput(Path.of(folder));
    }

    private MojoExecutionException unusable(IOException e) {
        return new MojoExecutionException("`" + file + "` cannot be used: " + e.getMessage(), e);
    }
}
