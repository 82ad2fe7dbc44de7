package dev.cellc.compiler.architecture.planted.io;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the world may be touched. */
final class WritesFiles {
    private WritesFiles() {}

    static boolean exists(String path) {
        return Files.exists(Path.of(path));
    }
}
