package dev.cellc.compiler.io;

import dev.cellc.compiler.manifest.Manifest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file that an output folder should hold: where, with which bytes, and what the index says of it. */
final class WantedFile {
    private final Manifest manifest;

    /** Made when they are first asked for, by whichever thread; two of them would make the same. */
    private volatile byte @Nullable [] bytes;

    private volatile @Nullable String digest;

    WantedFile(Manifest manifest) {
        this.manifest = manifest;
    }

    String path() {
        return manifest.path().value();
    }

    /** Not a copy, as nobody changes them. */
    byte[] bytes() {
        byte[] known = bytes;
        if (known == null) {
            known = manifest.bytes();
            bytes = known;
        }
        return known;
    }

    /** The digest of its bytes, made with {@code by} when it is first asked for. */
    String digest(Digest by) {
        String known = digest;
        if (known == null) {
            known = by.of(bytes());
            digest = known;
        }
        return known;
    }

    /** The declarations it came from. */
    List<String> origins() {
        return manifest.origins();
    }
}
