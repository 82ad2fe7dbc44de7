package dev.cellc.compiler.source;

import java.util.Arrays;

/** Offsets of one file → lines and columns, both counted from 1; columns count Unicode code points. */
public final class LineMap {
    private final String text;
    private final int[] starts;

    private LineMap(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** A line and a column, both counted from 1. */
    public record Position(int line, int column) {}

    public static LineMap of(SourceFile file) {
        String text = file.text();
        int[] starts = new int[Math.max(16, text.length() / 24)];
        int count = 1;
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            boolean isFeed = carriage < 0 || (feed >= 0 && feed <= carriage + 1);
            int end = isFeed ? feed : carriage;
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = end + 1;
            if (feed == end) {
                feed = text.indexOf('\n', end + 1);
            }
            if (carriage >= 0 && carriage <= end) {
                carriage = text.indexOf('\r', end + 1);
            }
        }
        return new LineMap(text, Arrays.copyOf(starts, count));
    }

    public Position position(int offset) {
        int at = Math.min(offset, text.length());
        int line = number(at);
        return new Position(line, text.codePointCount(starts[line - 1], at) + 1);
    }

    /** The line of an offset. */
    public int number(int offset) {
        int index = Arrays.binarySearch(starts, Math.min(offset, text.length()));
        return index >= 0 ? index + 1 : -index - 1;
    }

    /** The text of a line (counted from 1) without its line break. */
    public String line(int line) {
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }
}
