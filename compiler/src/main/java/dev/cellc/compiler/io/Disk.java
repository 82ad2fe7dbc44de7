package dev.cellc.compiler.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The changes that are ever made to an output folder; tests stop them between any two. */
class Disk {

    void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    /** Replaces what is at {@code to} in one step. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A file, a link itself, or an empty folder; nothing happens if it is not there. */
    void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }
}
