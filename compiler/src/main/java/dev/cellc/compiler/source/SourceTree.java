package dev.cellc.compiler.source;

import java.util.Collection;
import java.util.List;

/** The files of one root, sorted by path. Where they came from (directory, commit, index) leaves no trace. */
public record SourceTree(List<SourceFile> files) {

    public SourceTree {
        files = files.stream().sorted().toList();
    }

    public static SourceTree of(Collection<SourceFile> files) {
        return new SourceTree(List.copyOf(files));
    }
}
