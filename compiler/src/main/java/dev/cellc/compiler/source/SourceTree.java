package dev.cellc.compiler.source;

import java.util.Collection;
import java.util.List;

/** The files of one root, sorted by path. Where they came from (directory, commit, index) leaves no trace. */
public record SourceTree(List<SourceFile> files) {

    public SourceTree {
        files = files.stream().sorted().toList();
    }

    /** The same files, but for one that is replaced by another of its path. */
    public SourceTree with(SourceFile changed) {
        return new SourceTree(files.stream()
                .map(file -> file.path().equals(changed.path()) ? changed : file)
                .toList());
    }

    public static SourceTree of(Collection<SourceFile> files) {
        return new SourceTree(List.copyOf(files));
    }
}
