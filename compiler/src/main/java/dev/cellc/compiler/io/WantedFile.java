package dev.cellc.compiler.io;

import dev.cellc.compiler.manifest.Manifest;
import java.util.List;

/** One file that an output folder should hold: where, with which bytes, and what the index says of it. */
final class WantedFile {
    private final Manifest manifest;
    private final byte[] bytes;
    private final String digest;

    WantedFile(Manifest manifest, Digest digest) {
        this.manifest = manifest;
        this.bytes = manifest.bytes();
        this.digest = digest.of(bytes);
    }

    String path() {
        return manifest.path().value();
    }

    /** Not a copy, as nobody changes them. */
    byte[] bytes() {
        return bytes;
    }

    String digest() {
        return digest;
    }

    /** The declarations it came from. */
    List<String> origins() {
        return manifest.origins();
    }
}
