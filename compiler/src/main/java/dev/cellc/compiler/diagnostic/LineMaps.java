package dev.cellc.compiler.diagnostic;

import dev.cellc.compiler.source.LineMap;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** One line map per file, as building one reads the whole text; places that must not be shown are starred out. */
final class LineMaps {
    private static final char STAR = '*';

    // only ever asked, never walked: identity spares comparing texts, and its order cannot leak
    private final IdentityHashMap<SourceFile, LineMap> maps = new IdentityHashMap<>();
    private final IdentityHashMap<SourceFile, List<Span>> secrets = new IdentityHashMap<>();

    LineMaps(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            for (Span secret : diagnostic.secrets()) {
                secrets.computeIfAbsent(secret.file(), file -> new ArrayList<>())
                        .add(secret);
            }
        }
    }

    LineMap of(SourceFile file) {
        return maps.computeIfAbsent(file, key -> LineMap.of(starred(key)));
    }

    /** The file with a star for each character of a secret but its line ends, so that every place stays where it is. */
    private SourceFile starred(SourceFile file) {
        List<Span> hidden = secrets.getOrDefault(file, List.of());
        if (hidden.isEmpty()) {
            return file;
        }
        StringBuilder text = new StringBuilder(file.text());
        for (Span secret : hidden) {
            for (int i = secret.start(); i < secret.end(); i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    text.setCharAt(i, STAR);
                }
            }
        }
        return new SourceFile(file.path(), text.toString(), file.defect());
    }
}
