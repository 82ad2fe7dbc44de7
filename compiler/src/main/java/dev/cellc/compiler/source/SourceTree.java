package dev.cellc.compiler.source;

import java.util.Collection;
import java.util.List;

/**
 * The files of a root and of its further roots, sorted by path, and what came of reading the latter. Where the main
 * root came from (directory, commit, index) leaves no trace.
 */
public record SourceTree(List<SourceFile> files, List<SourceRoot> roots) {

    public SourceTree {
        files = files.stream().sorted().toList();
        roots = List.copyOf(roots);
    }

    /** The same files, but for one that is replaced by another of its path. */
    public SourceTree with(SourceFile changed) {
        return with(files.stream()
                .map(file -> file.path().equals(changed.path()) ? changed : file)
                .toList());
    }

    /** The files of one root alone. */
    public static SourceTree of(Collection<SourceFile> files) {
        return new SourceTree(List.copyOf(files), List.of());
    }

    /** Other files in place of these. */
    public SourceTree with(Collection<SourceFile> others) {
        return new SourceTree(List.copyOf(others), roots);
    }
}
