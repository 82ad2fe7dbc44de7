package dev.cellc.compiler.source;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where spans begin, as {@code path:line}; the lines of a file are counted once. */
public final class Places {
    private final Map<String, LineMap> lines = new LinkedHashMap<>();

    public String of(Span span) {
        LineMap map = lines.computeIfAbsent(span.file().path(), path -> LineMap.of(span.file()));
        return span.file().path() + ':' + map.position(span.start()).line();
    }
}
