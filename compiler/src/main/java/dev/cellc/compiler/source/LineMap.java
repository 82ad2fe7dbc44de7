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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (endsLine) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new LineMap(text, Arrays.copyOf(starts, count));
    }

    public Position position(int offset) {
        int at = Math.min(offset, text.length());
        int index = Arrays.binarySearch(starts, at);
        int line = index >= 0 ? index : -index - 2;
        return new Position(line + 1, text.codePointCount(starts[line], at) + 1);
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
