package dev.cellc.compiler.io;

import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.manifest.Provenance;
import dev.cellc.compiler.manifest.Shard;
import dev.cellc.compiler.source.Batch;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What an output folder should hold: the manifests and the digests of their contents, by path, and the owner index; and
 * the sources that it comes from. Of a tree that is written in parts, the manifests are those of one part; the index is
 * that of all.
 */
record Wanted(
        ManifestTree tree,
        SortedMap<String, Manifest> manifests,
        SortedMap<String, String> digests,
        SortedMap<String, String> lines,
        String index) {

    private static final int MANY = 500;

    private static final String CELL = "/namespace.yaml";

    static Wanted of(ManifestTree tree) {
        SortedMap<String, Manifest> manifests = new TreeMap<>();
        SortedMap<String, String> digests = new TreeMap<>();
        List<String> contents = new Batch<>(tree.manifests(), MANY).map(manifest -> Digest.of(manifest.bytes()));
        for (int i = 0; i < contents.size(); i++) {
            Manifest manifest = tree.manifests().get(i);
            String path = manifest.path().value();
            if (Claims.isReserved(path) || manifests.put(path, manifest) != null) {
                throw new IllegalStateException("`" + path + "` is reserved or given twice");
            }
            digests.put(path, contents.get(i));
        }
        for (String path : manifests.keySet()) {
            if (Claims.hasBelow(manifests, path)) {
                throw new IllegalStateException("`" + path + "` is both a file and a folder");
            }
        }
        SortedMap<String, String> lines = OwnerIndex.lines(tree, digests);
        String index = OwnerIndex.text(tree, lines);
        if (!tree.shard().isWhole()) {
            SortedMap<String, Manifest> written = new TreeMap<>();
            tree.written().forEach(manifest -> written.put(manifest.path().value(), manifest));
            manifests.keySet().retainAll(written.keySet());
            digests.keySet().retainAll(written.keySet());
        }
        return new Wanted(tree, manifests, digests, lines, index);
    }

    /**
     * The same for a folder with this index: what it says of files of other parts stays as it is, until those parts are
     * written. Once all of them are, it is the index of the tree.
     */
    Wanted beside(String existing) {
        if (tree.shard().isWhole() || existing.isEmpty()) {
            return this;
        }
        SortedMap<String, String> joined = new TreeMap<>(lines);
        try {
            SortedMap<String, String> old = OwnerIndexReader.lines(existing);
            Predicate<String> isOwn = own(old.keySet());
            old.keySet().removeIf(isOwn);
            joined.putAll(old);
        } catch (ParseException e) {
            // whoever reads the claims of this index will say so
            return this;
        }
        return new Wanted(tree, manifests, digests, lines, OwnerIndex.text(tree, joined));
    }

    /** Tells which paths belong to the part that is written, where these are there as well. */
    Predicate<String> own(Collection<String> others) {
        if (tree.shard().isWhole()) {
            return path -> true;
        }
        SortedSet<String> cells = Shard.cells(lines.keySet());
        cells.addAll(Shard.cells(others));
        return path -> tree.shard().has(path, cells);
    }

    List<Provenance> sources() {
        return tree.sources();
    }

    boolean isPartial() {
        return tree.isPartial();
    }

    /** Whether a file of ours lies in an environment that a partial tree says nothing of. */
    boolean isElsewhere(String path) {
        return isPartial()
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
