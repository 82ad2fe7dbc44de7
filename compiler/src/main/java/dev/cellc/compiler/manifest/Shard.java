package dev.cellc.compiler.manifest;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One of several parts of an output, which together are all of it: whole cells, told by the names of their projects. The
 * first part has what belongs to no project as well.
 */
public record Shard(int number, int count) {
    public static final Shard WHOLE = new Shard(1, 1);

    private static final String CELL = "/namespace.yaml";

    public boolean isWhole() {
        return count == 1;
    }

    /** The folders of cells, which are told by their namespaces. */
    public static SortedSet<String> cells(Collection<String> paths) {
        SortedSet<String> cells = new TreeSet<>();
        for (String path : paths) {
            if (path.endsWith(CELL)) {
                cells.add(path.substring(0, path.length() - CELL.length()));
            }
        }
        return cells;
    }

    /** Whether this part has what belongs to no project. */
    public boolean isFirst() {
        return number == 1;
    }

    /** Whether the cells of a project belong to this part. */
    public boolean hasProject(String name) {
        return Math.floorMod(hash(name), count) + 1 == number;
    }

    /** Whether a path belongs to this part, where these are the folders of all cells. */
    public boolean has(String path, SortedSet<String> cells) {
        if (isWhole()) {
            return true;
        }
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            if (cells.contains(folder)) {
                return hasProject(folder.substring(folder.lastIndexOf('/') + 1));
            }
        }
        return isFirst();
    }

    /** The same number on every machine and in every version; names that differ little are spread by the last step. */
    private static int hash(String name) {
        int hash = name.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }
}
