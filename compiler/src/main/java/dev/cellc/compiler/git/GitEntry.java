package dev.cellc.compiler.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** One file, link or submodule of a commit or the index; conflicted if the index holds several versions of it. */
record GitEntry(String path, FileMode mode, ObjectId id, boolean conflicted) {

    static List<GitEntry> ofTree(ObjectReader objects, ObjectId tree) throws IOException {
        List<GitEntry> entries = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(objects)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                entries.add(new GitEntry(walk.getPathString(), walk.getFileMode(0), walk.getObjectId(0), false));
            }
        }
        return entries;
    }

    /** The entries in a folder, with their paths below it. */
    static List<GitEntry> below(String folder, List<GitEntry> entries) {
        if (folder.isEmpty()) {
            return entries;
        }
        String start = folder + '/';
        return entries.stream()
                .filter(entry -> entry.path.startsWith(start))
                .map(entry ->
                        new GitEntry(entry.path.substring(start.length()), entry.mode, entry.id, entry.conflicted))
                .toList();
    }
}
