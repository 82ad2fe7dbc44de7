package dev.cellc.compiler.resource;

import dev.cellc.compiler.source.Span;
import java.util.List;

/** The declarations that an object came from, most specific first. */
public record Origin(List<Span> spans) {

    public Origin {
        spans = List.copyOf(spans);
    }
}
