package dev.cellc.compiler.manifest;

import java.util.Comparator;
import java.util.List;

/**
 * The output files, sorted by path, and the digest of the input that they came from. The owner index
 * ({@code cellc.lock.json}) is not among them: whoever writes the tree writes it beside them.
 */
public record ManifestTree(List<Manifest> manifests, String inputDigest) {

    public static final ManifestTree EMPTY = new ManifestTree(List.of(), "");

    public ManifestTree {
        manifests =
                manifests.stream().sorted(Comparator.comparing(Manifest::path)).toList();
    }
}
