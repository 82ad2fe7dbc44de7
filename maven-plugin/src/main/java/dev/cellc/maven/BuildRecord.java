package dev.cellc.maven;

import dev.cellc.compiler.io.Fingerprint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A file that says of the last successful run of a goal what went into it, what it left behind, and its warnings: four
 * lines (input, folder of the manifests, archives, fingerprint of both) and a text.
 */
record BuildRecord(@Nullable Path file, String input) {
    private static final int PARTS = 5;

    /** What the last run left behind, and what it warned of. */
    record Past(Products products, String warnings) {}

    static BuildRecord at(@Nullable Path file, String input) {
        return new BuildRecord(file, input.replaceAll("\\R", " "));
    }

    /** The last run if the next one would do the same. */
    Optional<Past> upToDate() throws MojoExecutionException {
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(file).split("\n", PARTS);
            if (parts.length < PARTS || !parts[0].equals(input)) {
                return Optional.empty();
            }
            Products products = new Products(parts[1].isEmpty() ? null : Path.of(parts[1]), archives(parts[2]));
            return parts[3].equals(fingerprint(products))
                    ? Optional.of(new Past(products, parts[4]))
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

    void save(Products products, String warnings) throws MojoExecutionException {
        if (file == null) {
            return;
        }
        String folder = products.manifests() == null ? "" : products.manifests().toString();
        String archives = products.archives().stream()
                .map(archive -> archive.classifier() + '=' + archive.file().toUri())
                .collect(Collectors.joining(" "));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, String.join("\n", input, folder, archives, fingerprint(products), warnings));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static List<Products.Archive> archives(String line) {
        List<Products.Archive> archives = new ArrayList<>();
        for (String archive : line.isEmpty() ? new String[0] : line.split(" ", -1)) {
            int end = archive.indexOf('=');
            archives.add(
                    new Products.Archive(archive.substring(0, end), Path.of(URI.create(archive.substring(end + 1)))));
        }
        return archives;
    }

    private static String fingerprint(Products products) {
        List<String> parts = new ArrayList<>();
        parts.add(products.manifests() == null ? "" : Fingerprint.ofOutput(products.manifests()));
        products.archives().forEach(archive -> parts.add(Fingerprint.ofFile(archive.file())));
        return String.join(" ", parts);
    }

    private MojoExecutionException unusable(IOException e) {
        return new MojoExecutionException("`" + file + "` cannot be used: " + e.getMessage(), e);
    }
}
