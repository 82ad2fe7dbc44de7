package dev.cellc.compiler.resource;

import dev.cellc.compiler.source.Span;
import java.util.List;

/**
 * The declarations that an object came from, most specific first; {@code isTemplate}: what it says was written by the
 * author of a template, the first of them.
 */
public record Origin(List<Span> spans, boolean isTemplate) {

    public Origin(List<Span> spans) {
        this(spans, false);
    }

    public Origin {
        spans = List.copyOf(spans);
    }
}
