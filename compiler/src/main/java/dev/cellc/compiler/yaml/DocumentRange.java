package dev.cellc.compiler.yaml;

import java.util.ArrayList;
import java.util.List;

/** Where one document of a file stands: its directives, its {@code ---} line, its content, its {@code ...} line. */
record DocumentRange(int start, int end) {

    /** The documents of {@code text} that have more than comments, found by their marker lines alone. */
    static List<DocumentRange> split(FastText file) {
        String text = file.text();
        Splitter splitter = new Splitter(text);
        boolean hasFeedsOnly = file.hasFeedsOnly();
        int line = 0;
        while (line < text.length()) {
            int next = hasFeedsOnly ? afterFeed(file.bytes(), line) : nextLine(text, line);
            splitter.line(line, next);
            line = next;
        }
        splitter.close(text.length());
        return splitter.ranges;
    }

    private static int afterFeed(byte[] text, int from) {
        int feed = from;
        while (feed < text.length && text[feed] != '\n') {
            feed++;
        }
        return Math.min(feed + 1, text.length);
    }

    private static int nextLine(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                return i + 2;
            }
            if (isBreak(c)) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** The engine breaks lines at U+0085 too, as YAML 1.1 did; the ranges have to agree with it. */
    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085';
    }

    /** Whether one of {@code ---} and {@code ...} stands at {@code at} as a word. */
    static boolean isMarker(String text, int at, String marker) {
        if (!text.startsWith(marker, at)) {
            return false;
        }
        int end = at + marker.length();
        return end == text.length() || text.charAt(end) <= ' ' || isBreak(text.charAt(end));
    }

    /** Where the last character that is to be seen between {@code start} and {@code end} ends; at least one is. */
    static int trimmedEnd(String text, int start, int end) {
        int last = end;
        while (last > start + 1 && (text.charAt(last - 1) <= ' ' || isBreak(text.charAt(last - 1)))) {
            last--;
        }
        return last;
    }

    /** Collects ranges line by line. */
    private static final class Splitter {
        private final String text;
        private final List<DocumentRange> ranges = new ArrayList<>();
        private int start;
        private boolean hasDirective;
        private boolean hasContent;
        private boolean hasStart;

        private Splitter(String text) {
            this.text = text;
        }

        private void line(int line, int next) {
            char first = text.charAt(line);
            if (hasContent && first != '-' && first != '.' && first != '\uFEFF') {
                return;
            }
            int at = first == '\uFEFF' ? line + 1 : line;
            if (isMarker(text, at, "---")) {
                // the marker ends what stands before it, unless that is nothing but its directives
                if (hasContent || hasStart || !hasDirective) {
                    close(line);
                }
                hasStart = true;
                hasContent |= !isBlank(at + 3, next);
            } else if (isMarker(text, at, "...")) {
                hasContent |= !isBlank(at + 3, next);
                close(next);
            } else if (!isBlank(at, next)) {
                boolean directive = text.charAt(at) == '%' && !hasContent && !hasStart;
                hasDirective |= directive;
                hasContent |= !directive;
            }
        }

        private void close(int end) {
            if (hasContent || hasDirective) {
                ranges.add(new DocumentRange(start, end));
            }
            start = end;
            hasDirective = false;
            hasContent = false;
            hasStart = false;
        }

        /** Whether a line holds at most a comment. */
        private boolean isBlank(int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c == '#') {
                    return true;
                }
                if (c != ' ' && !isBreak(c)) {
                    return false;
                }
            }
            return true;
        }
    }
}
