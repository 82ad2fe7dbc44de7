package dev.cellc.compiler.manifest;

import java.util.Comparator;
import java.util.List;

/**
 * The output files, sorted by path, and the digest of the input that they came from. The owner index
 * ({@code cellc.lock.json}) is not among them: whoever writes the tree writes it beside them. A partial tree holds
 * some environments only.
 */
public record ManifestTree(List<Manifest> manifests, String inputDigest, boolean isPartial) {

    public static final ManifestTree EMPTY = new ManifestTree(List.of(), "", false);

    /** A tree of all environments. */
    public ManifestTree(List<Manifest> manifests, String inputDigest) {
        this(manifests, inputDigest, false);
    }

    public ManifestTree {
        manifests =
                manifests.stream().sorted(Comparator.comparing(Manifest::path)).toList();
    }

    /** The same files, known not to be all. */
    public ManifestTree partial() {
        return new ManifestTree(manifests, inputDigest, true);
    }
}
