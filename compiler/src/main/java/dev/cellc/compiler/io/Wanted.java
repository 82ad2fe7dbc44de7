package dev.cellc.compiler.io;

import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.manifest.Provenance;
import dev.cellc.compiler.manifest.Shard;
import dev.cellc.compiler.source.Batch;
import java.text.ParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an output folder should hold: its files by path, in the order of paths, the owner index, and the sources that it
 * comes from. Of a tree that is written in parts, the files by path are those of one part; the index is that of all.
 */
final class Wanted {
    private static final int MANY = 500;

    private static final String CELL = "/namespace.yaml";

    private final ManifestTree tree;
    private final List<WantedFile> all;
    private final Map<String, WantedFile> files;
    private final Supplier<String> text;
    private @Nullable String index;

    private Wanted(ManifestTree tree, List<WantedFile> all, Map<String, WantedFile> files, Supplier<String> text) {
        this.tree = tree;
        this.all = all;
        this.files = files;
        this.text = text;
    }

    static Wanted of(ManifestTree tree) {
        List<WantedFile> all = tree.manifests().stream().map(WantedFile::new).toList();
        Map<String, WantedFile> files = byPath(all);
        if (!tree.shard().isWhole()) {
            Predicate<String> isOwn = own(tree.shard(), files.keySet(), List.of());
            files.keySet().removeIf(path -> !isOwn.test(path));
        }
        return new Wanted(tree, all, files, () -> OwnerIndex.text(tree, withDigests(all)));
    }

    private static Map<String, WantedFile> byPath(List<WantedFile> all) {
        Map<String, WantedFile> files = new LinkedHashMap<>(all.size() * 2);
        LinkedHashSet<String> folders = new LinkedHashSet<>();
        for (WantedFile file : all) {
            String path = file.path();
            if (Claims.isReserved(path) || files.put(path, file) != null) {
                throw new IllegalStateException("`" + path + "` is reserved or given twice");
            }
            for (String folder = OutputFolder.folder(path); folders.add(folder); ) {
                folder = OutputFolder.folder(folder);
            }
        }
        for (String folder : folders) {
            if (files.containsKey(folder)) {
                throw new IllegalStateException("`" + folder + "` is both a file and a folder");
            }
        }
        return files;
    }

    /** What the index says of each file, in their order. */
    private static List<OwnerIndex.Line> withDigests(List<WantedFile> all) {
        return new Batch<>(all, MANY).mapWith(() -> {
            Digest digest = new Digest();
            return file -> new OwnerIndex.Line(file.path(), file.digest(digest), file.origins());
        });
    }

    /**
     * The same for a folder with this index: what it says of files of other parts stays as it is, until those parts are
     * written. Once all of them are, it is the index of the tree.
     */
    Wanted beside(String existing) {
        if (tree.shard().isWhole() || existing.isEmpty()) {
            return this;
        }
        SortedMap<String, String> joined = OwnerIndex.lines(withDigests(all));
        try {
            SortedMap<String, String> old = OwnerIndexReader.lines(existing);
            Predicate<String> isOwn = own(old.keySet());
            old.keySet().removeIf(isOwn);
            joined.putAll(old);
        } catch (ParseException e) {
            // whoever reads the claims of this index will say so
            return this;
        }
        return new Wanted(tree, all, files, () -> OwnerIndex.text(tree, joined));
    }

    /** Tells which paths belong to the part that is written, where these are there as well. */
    Predicate<String> own(Collection<String> others) {
        return own(tree.shard(), all.stream().map(WantedFile::path).toList(), others);
    }

    private static Predicate<String> own(Shard part, Collection<String> paths, Collection<String> others) {
        if (part.isWhole()) {
            return path -> true;
        }
        SortedSet<String> cells = Shard.cells(paths);
        cells.addAll(Shard.cells(others));
        return path -> part.has(path, cells);
    }

    /** All files of the tree, of whichever part. */
    List<WantedFile> all() {
        return all;
    }

    /** Those that are to be written. */
    Map<String, WantedFile> files() {
        return files;
    }

    /** The text of the owner index: made when it is first asked for, as that takes the digests of all files. */
    synchronized String index() {
        String known = index;
        if (known == null) {
            known = text.get();
            index = known;
        }
        return known;
    }

    /** Whether a folder that has this index, or none, has the one that it should have. */
    boolean hasIndex(String existing) {
        return !existing.isEmpty() && existing.equals(index());
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
                && files.keySet().stream()
                        .filter(wanted -> wanted.endsWith(CELL))
                        .noneMatch(cell -> path.startsWith(environment(cell)));
    }

    /** The folder of the environment that a cell, told by its namespace, lies in. */
    private static String environment(String cell) {
        String project = cell.substring(0, cell.length() - CELL.length());
        return project.substring(0, project.lastIndexOf('/') + 1);
    }

    boolean contains(String path) {
        return files.containsKey(path);
    }
}
