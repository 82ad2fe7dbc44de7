package dev.cellc.compiler.diagnostic;

import dev.cellc.compiler.source.LineMap;
import dev.cellc.compiler.source.Span;
import java.util.Comparator;

/** A place in a file that is underlined: columns are code points from 0; a span of several lines ends with its first. */
record Mark(Span span, int line, int from, int to, String text, Rank rank) implements Comparable<Mark> {

    /** Whether it is the place of the problem itself or a further one. */
    enum Rank {
        PRIMARY("^"),
        SECONDARY("-");

        private final String underline;

        Rank(String underline) {
            this.underline = underline;
        }

        String underline(int width) {
            return underline.repeat(width);
        }
    }

    private static final Comparator<Mark> ORDER =
            Comparator.comparingInt(Mark::line).thenComparing(Mark::rank).thenComparingInt(Mark::from);

    static Mark of(Span span, String text, Rank rank, LineMaps maps) {
        LineMap map = maps.of(span.file());
        LineMap.Position start = map.position(span.start());
        LineMap.Position end = map.position(span.end());
        int to = end.line() == start.line() ? end.column() - 1 : Integer.MAX_VALUE;
        return new Mark(span, start.line(), start.column() - 1, to, text, rank);
    }

    /** Output files are named without their text: there is nothing to show then. */
    boolean hasText() {
        return !span.file().text().isEmpty();
    }

    String place() {
        String path = Glyphs.shown(span.file().path());
        return hasText() ? path + ':' + line + ':' + (from + 1) : path;
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
