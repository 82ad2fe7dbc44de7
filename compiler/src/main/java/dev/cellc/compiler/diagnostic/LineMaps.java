package dev.cellc.compiler.diagnostic;

import dev.cellc.compiler.source.LineMap;
import dev.cellc.compiler.source.SourceFile;
import java.util.IdentityHashMap;

/** One line map per file, as building one reads the whole text. */
final class LineMaps {
    // only ever asked, never walked: identity spares comparing texts, and its order cannot leak
    private final IdentityHashMap<SourceFile, LineMap> maps = new IdentityHashMap<>();

    LineMap of(SourceFile file) {
        return maps.computeIfAbsent(file, LineMap::of);
    }
}
