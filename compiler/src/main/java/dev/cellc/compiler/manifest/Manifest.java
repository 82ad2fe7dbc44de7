package dev.cellc.compiler.manifest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One output file: its path, its text, and the declarations it came from as {@code path:line}. */
public record Manifest(ManifestPath path, String text, List<String> origins) {

    public Manifest {
        origins = List.copyOf(origins);
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
