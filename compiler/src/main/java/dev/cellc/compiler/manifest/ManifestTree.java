package dev.cellc.compiler.manifest;

import java.util.Comparator;
import java.util.List;

/**
 * The output files, sorted by path, the digest of the input that they came from, and the sources that were part of it.
 * The owner index ({@code cellc.lock.json}) is not among them: whoever writes the tree writes it beside them. A partial
 * tree holds some environments only.
 */
public record ManifestTree(List<Manifest> manifests, String inputDigest, boolean isPartial, List<Provenance> sources) {

    public static final ManifestTree EMPTY = new ManifestTree(List.of(), "");

    /** A tree of all environments, from one root. */
    public ManifestTree(List<Manifest> manifests, String inputDigest) {
        this(manifests, inputDigest, false, List.of());
    }

    public ManifestTree {
        manifests =
                manifests.stream().sorted(Comparator.comparing(Manifest::path)).toList();
        sources =
                sources.stream().sorted(Comparator.comparing(Provenance::name)).toList();
    }

    /** The same files, known not to be all. */
    public ManifestTree partial() {
        return new ManifestTree(manifests, inputDigest, true, sources);
    }

    /** The same files, known to come from these sources as well. */
    public ManifestTree from(List<Provenance> others) {
        return new ManifestTree(manifests, inputDigest, isPartial, others);
    }
}
