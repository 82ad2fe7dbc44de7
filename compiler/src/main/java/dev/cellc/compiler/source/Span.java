package dev.cellc.compiler.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A half-open range of UTF-16 offsets in one file. */
public record Span(SourceFile file, int start, int end) implements Comparable<Span> {

    public static Span at(SourceFile file, int offset) {
        return new Span(file, offset, offset);
    }

    /** The span from the start of this to the end of {@code last}. */
    public Span to(Span last) {
        return new Span(file, start, last.end);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span && start == span.start && end == span.end && Objects.equals(file, span.file);
    }

    @Override
    public int hashCode() {
        return (file.path().hashCode() * 31 + start) * 31 + end;
    }

    @Override
    public int compareTo(Span other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        LineMap.Position position = LineMap.of(file).position(start);
        return file.path() + ':' + position.line() + ':' + position.column();
    }
}
