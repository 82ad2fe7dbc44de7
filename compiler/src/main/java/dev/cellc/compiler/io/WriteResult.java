package dev.cellc.compiler.io;

import dev.cellc.compiler.diagnostic.Diagnostic;
import java.util.List;

/** How many manifests were written, removed and found as they should be, or the problems that forbade any change. */
public record WriteResult(int written, int removed, int unchanged, List<Diagnostic> problems) {

    public WriteResult {
        problems = List.copyOf(problems);
    }

    static WriteResult refused(List<Diagnostic> problems) {
        return new WriteResult(0, 0, 0, problems);
    }
}
