package dev.cellc.compiler.git;

import dev.cellc.compiler.git.RenderedBranches.Rendering;
import dev.cellc.compiler.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** What a rendered branch holds beside its metadata: manifests, and what is kept of what is there. */
final class BranchTree {
    private final SortedMap<String, GitEntry> entries = new TreeMap<>();

    private BranchTree() {}

    /** All that is there now. */
    static BranchTree of(List<GitEntry> there) {
        BranchTree tree = new BranchTree();
        there.stream()
                .filter(entry -> !entry.path().equals(DryCommit.METADATA))
                .forEach(entry -> tree.entries.put(entry.path(), entry));
        return tree;
    }

    /** All that is to be there. */
    static BranchTree of(Rendering rendering, List<GitEntry> there, Predicate<String> kept, ObjectInserter inserter)
            throws IOException {
        BranchTree tree = new BranchTree();
        for (Manifest manifest : rendering.manifests()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, manifest.bytes());
            tree.put(manifest.path().value(), id);
        }
        List<GitEntry> others = there.stream()
                .filter(entry -> kept.test(entry.path()) && !tree.isTaken(entry.path()))
                .toList();
        others.forEach(entry -> tree.entries.put(entry.path(), entry));
        return tree;
    }

    /** The tree with its metadata. */
    ObjectId write(String metadata, ObjectInserter inserter) throws IOException {
        put(DryCommit.METADATA, inserter.insert(Constants.OBJ_BLOB, metadata.getBytes(StandardCharsets.UTF_8)));
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (GitEntry entry : entries.values()) {
            DirCacheEntry added = new DirCacheEntry(entry.path());
            added.setFileMode(entry.mode());
            added.setObjectId(entry.id());
            builder.add(added);
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    private void put(String path, ObjectId id) {
        entries.put(path, new GitEntry(path, FileMode.REGULAR_FILE, id, false));
    }

    boolean isSame(BranchTree other) {
        return entries.equals(other.entries);
    }

    /** Whether a manifest, or the metadata, has this path, or one above or below it ({@code '0'} follows the slash). */
    private boolean isTaken(String path) {
        boolean isFolder = !entries.subMap(path + '/', path + '0').isEmpty();
        if (path.equals(DryCommit.METADATA) || entries.containsKey(path) || isFolder) {
            return true;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (entries.containsKey(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }
}
