package dev.cellc.compiler.source;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where spans begin, as {@code path:line}; the lines of a file are counted once, and many objects come from one place. */
public final class Places {
    private final Map<String, LineMap> lines = new LinkedHashMap<>();
    private final Map<Span, String> places = new LinkedHashMap<>();

    public String of(Span span) {
        return places.computeIfAbsent(span, this::place);
    }

    private String place(Span span) {
        LineMap map = lines.computeIfAbsent(span.file().path(), path -> LineMap.of(span.file()));
        return span.file().path() + ':' + map.number(span.start());
    }
}
