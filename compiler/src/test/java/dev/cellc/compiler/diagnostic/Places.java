package dev.cellc.compiler.diagnostic;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;

/** Spans by what they cover. */
final class Places {
    private Places() {}

    /** The first occurrence of {@code text} in the file. */
    static Span of(SourceFile file, String text) {
        int start = file.text().indexOf(text);
        if (start < 0) {
            throw new IllegalArgumentException("not in " + file + ": " + text);
        }
        return new Span(file, start, start + text.length());
    }
}
