package dev.cellc.compiler;

import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.source.SourceTree;
import java.util.List;

/** A tree of declarations → manifests per environment. Text in, text out: no I/O, no clock, no global state. */
public final class Compiler {
    private Compiler() {}

    public static Compilation compile(SourceTree tree, CompileOptions options) {
        return new Compilation(
                ManifestTree.EMPTY,
                List.of(),
                "rendered",
                new Compilation.Counts(tree.files().size(), 0, 0));
    }
}
