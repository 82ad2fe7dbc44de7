package dev.cellc.compiler.git;

import dev.cellc.compiler.git.RenderedBranches.Rendering;
import dev.cellc.compiler.git.RenderedBranches.Terms;
import dev.cellc.compiler.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;

/** The tree of a rendered branch: manifests, and what is kept of what is there. */
record BranchTree(ObjectInserter inserter, Rendering rendering, Terms terms) {

    /** With metadata if there are any; {@code there} is what the branch holds now. */
    ObjectId write(List<GitEntry> there, @Nullable String metadata) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        TreeSet<String> ours = new TreeSet<>();
        for (Manifest manifest : rendering.manifests()) {
            add(builder, manifest.path().value(), manifest.bytes());
            ours.add(manifest.path().value());
        }
        ours.add(DryCommit.METADATA);
        if (metadata != null) {
            add(builder, DryCommit.METADATA, metadata.getBytes(StandardCharsets.UTF_8));
        }
        for (GitEntry entry : there) {
            if (!isTaken(ours, entry.path()) && terms.kept().test(entry.path())) {
                builder.add(entry(entry.path(), entry.mode(), entry.id()));
            }
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    private void add(DirCacheBuilder builder, String path, byte[] content) throws IOException {
        builder.add(entry(path, FileMode.REGULAR_FILE, inserter.insert(Constants.OBJ_BLOB, content)));
    }

    private static DirCacheEntry entry(String path, FileMode mode, ObjectId id) {
        DirCacheEntry entry = new DirCacheEntry(path);
        entry.setFileMode(mode);
        entry.setObjectId(id);
        return entry;
    }

    /** Whether a manifest has this path, or one above or below it. */
    private static boolean isTaken(TreeSet<String> ours, String path) {
        @Nullable String below = ours.ceiling(path + '/');
        if (ours.contains(path) || (below != null && below.startsWith(path + '/'))) {
            return true;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (ours.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }
}
