package dev.cellc.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** A temporary folder for one law of one case; dynamic tests have no injected ones. */
final class Scratch implements AutoCloseable {
    private final Path path;

    Scratch() throws IOException {
        path = Files.createTempDirectory("cellc-golden");
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        TextFiles.replace(path, new TreeMap<>());
    }
}
