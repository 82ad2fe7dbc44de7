package dev.cellc.compiler;

import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.source.Span;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which declaration a place lies in: by file, the declarations by where they start. */
record ObjectPlaces(SortedMap<String, NavigableMap<Integer, Declaration>> files) {

    static ObjectPlaces of(List<Declaration> declarations) {
        SortedMap<String, NavigableMap<Integer, Declaration>> files = new TreeMap<>();
        for (Declaration declaration : declarations) {
            Span span = declaration.header().span();
            files.computeIfAbsent(span.file().path(), path -> new TreeMap<>()).put(span.start(), declaration);
        }
        return new ObjectPlaces(files);
    }

    /** As {@code Kind/name}; empty where there is no sound declaration. */
    String at(Span place) {
        NavigableMap<Integer, Declaration> file = files.get(place.file().path());
        Map.@Nullable Entry<Integer, Declaration> before = file == null ? null : file.floorEntry(place.start());
        if (before == null || before.getValue().header().span().end() < place.end()) {
            return "";
        }
        return before.getValue().header().kind().value()
                + '/'
                + before.getValue().header().name().value();
    }
}
