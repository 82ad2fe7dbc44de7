package dev.cellc.compiler.io;

import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.manifest.Provenance;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an output folder should hold: the manifests and the digests of their contents, by path, and the owner index; and
 * the sources that it comes from.
 */
record Wanted(
        SortedMap<String, Manifest> manifests,
        SortedMap<String, String> digests,
        List<Provenance> sources,
        String index,
        boolean isPartial) {

    private static final String CELL = "/namespace.yaml";

    static Wanted of(ManifestTree tree) {
        SortedMap<String, Manifest> manifests = new TreeMap<>();
        SortedMap<String, String> digests = new TreeMap<>();
        for (Manifest manifest : tree.manifests()) {
            String path = manifest.path().value();
            if (Claims.isReserved(path) || manifests.put(path, manifest) != null) {
                throw new IllegalStateException("`" + path + "` is reserved or given twice");
            }
            digests.put(path, Digest.of(manifest.bytes()));
        }
        for (String path : manifests.keySet()) {
            if (Claims.hasBelow(manifests, path)) {
                throw new IllegalStateException("`" + path + "` is both a file and a folder");
            }
        }
        return new Wanted(manifests, digests, tree.sources(), OwnerIndex.text(tree, digests), tree.isPartial());
    }

    /** Whether a file of ours lies in an environment that a partial tree says nothing of. */
    boolean isElsewhere(String path) {
        return isPartial
                && manifests.keySet().stream()
                        .filter(wanted -> wanted.endsWith(CELL))
                        .noneMatch(cell -> path.startsWith(environment(cell)));
    }

    /** The folder of the environment that a cell, told by its namespace, lies in. */
    private static String environment(String cell) {
        String project = cell.substring(0, cell.length() - CELL.length());
        return project.substring(0, project.lastIndexOf('/') + 1);
    }

    boolean contains(String path) {
        return manifests.containsKey(path);
    }
}
