package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;

/** The literal or folded scalar at a cursor, read line by line. */
final class FastBlockScalar {
    private final FastCursor cursor;
    private final String text;
    private final byte[] bytes;
    private final int end;
    private final int start;
    private final boolean folded;
    private final StringBuilder value = new StringBuilder();
    private char chomping = ' ';
    private int indent;
    private int at;

    private FastBlockScalar(FastCursor cursor) {
        this.cursor = cursor;
        this.text = cursor.file().text();
        this.bytes = cursor.text();
        this.end = cursor.end();
        this.start = cursor.offset();
        this.folded = cursor.isAt('>');
    }

    /** Reads the scalar and goes to the line behind it, which must not be deeper than column {@code parent}. */
    static Scalar read(FastCursor cursor, int parent) {
        FastBlockScalar scalar = new FastBlockScalar(cursor);
        int indicator = scalar.header();
        scalar.indent = indicator > 0 ? parent + indicator : scalar.detectIndent();
        // an indicator below no collection counts from a column that readers do not agree about
        if (scalar.indent <= Math.max(parent, 0) || (indicator > 0 && parent < 0)) {
            throw new UnusualSyntax();
        }
        scalar.lines();
        cursor.continueAt(scalar.at, parent);
        Span span = cursor.span(scalar.start, DocumentRange.trimmedEnd(scalar.text, scalar.start, scalar.at));
        return new Scalar(scalar.value.toString(), ScalarType.STRING, span);
    }

    /** Reads up to the first line of content; gives the indentation indicator, 0 where there is none. */
    private int header() {
        int indicator = 0;
        cursor.skip();
        for (int i = 0; i < 2; i++) {
            byte c = cursor.peek(0);
            if ((c == '+' || c == '-') && chomping == ' ') {
                chomping = (char) c;
                cursor.skip();
            } else if (c >= '1' && c <= '9' && indicator == 0) {
                indicator = c - '0';
                cursor.skip();
            }
        }
        cursor.skipSpaces();
        if (!cursor.isAtLineEnd()) {
            throw new UnusualSyntax();
        }
        at = cursor.lineEnd();
        return indicator;
    }

    /** The indentation of the first line that is not blank; a blank line before it must not be deeper. */
    private int detectIndent() {
        int deepestBlank = 0;
        int line = at;
        while (line < end) {
            int first = afterSpaces(line, Integer.MAX_VALUE);
            if (first < end && !isBreak(first)) {
                return deepestBlank > first - line ? -1 : first - line;
            }
            deepestBlank = Math.max(deepestBlank, first - line);
            line = afterBreak(first);
        }
        return -1;
    }

    private void lines() {
        int breaks = 0;
        boolean mayFold = false;
        boolean hasContent = false;
        boolean ended = false;
        while (at < end) {
            int first = afterSpaces(at, indent);
            boolean blank = first == end || isBreak(first);
            if (!blank && first - at < indent) {
                break;
            }
            at = first;
            if (blank) {
                breaks += first < end ? 1 : 0;
            } else {
                boolean folds = folded && bytes[first] != ' ';
                separate(hasContent, mayFold && folds, breaks);
                at = content(first);
                ended = at < end;
                hasContent = true;
                mayFold = folds;
                breaks = 0;
            }
            at = afterBreak(at);
        }
        if (!hasContent) {
            throw new UnusualSyntax();
        }
        chomp(ended, breaks);
    }

    /** Ends the text as its indicator says: with its own line break, with those of the blank lines too, or none. */
    private void chomp(boolean ended, int breaks) {
        if (chomping != '-' && ended) {
            value.append('\n');
        }
        if (chomping == '+') {
            append(breaks);
        }
    }

    /** Appends what stands for the line breaks between two lines of content, or before the first. */
    private void separate(boolean hasContent, boolean folds, int breaks) {
        if (hasContent && !folds) {
            value.append('\n');
        } else if (hasContent && breaks == 0) {
            value.append(' ');
        }
        append(breaks);
    }

    private void append(int breaks) {
        for (int i = 0; i < breaks; i++) {
            value.append('\n');
        }
    }

    /** Appends the rest of a line; gives where its break starts. */
    private int content(int from) {
        int last = from;
        while (last < end && bytes[last] != '\n') {
            last++;
        }
        if (last > from && last < end && bytes[last - 1] == '\r') {
            last--;
        }
        value.append(text, from, last);
        return last;
    }

    private int afterSpaces(int from, int limit) {
        int index = from;
        while (index < end && index - from < limit && bytes[index] == ' ') {
            index++;
        }
        return index;
    }

    private int afterBreak(int from) {
        if (from == end) {
            return end;
        }
        return bytes[from] == '\r' ? from + 2 : from + 1;
    }

    private boolean isBreak(int index) {
        return bytes[index] == '\n' || bytes[index] == '\r';
    }
}
