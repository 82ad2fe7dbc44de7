package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;

/** A place in a document of the everyday style: its line, its column, and what can be told from the characters there. */
final class FastCursor {
    /** The place of all nodes that have none. */
    static final Span NOWHERE = Span.at(SourceFile.of("", ""), 0);

    private final SourceFile file;

    private final boolean isLocated;
    private final byte[] text;
    private final int end;
    private int at;
    private int lineStart;
    private int indent;

    FastCursor(SourceFile file, byte[] text, int end, boolean isLocated) {
        this.file = file;
        this.isLocated = isLocated;
        this.text = text;
        this.end = end;
    }

    /** Whether somebody asks for places; where nobody does, there is only one. */
    boolean isLocated() {
        return isLocated;
    }

    /** The place between two offsets. */
    Span span(int start, int past) {
        return isLocated ? new Span(file, start, past) : NOWHERE;
    }

    /** The place from one node to another. */
    Span span(YamlNode first, YamlNode last) {
        return isLocated ? first.span().to(last.span()) : NOWHERE;
    }

    int offset() {
        return at;
    }

    int column() {
        return at - lineStart;
    }

    /** The column of the first token in the line that {@link #nextLine} found, or -1 after the last one. */
    int indent() {
        return indent;
    }

    SourceFile file() {
        return file;
    }

    /** The characters of the whole file; see {@link FastText}. */
    byte[] text() {
        return text;
    }

    /** Where the document ends. */
    int end() {
        return end;
    }

    void skip() {
        at++;
    }

    void skipTo(int offset) {
        at = offset;
    }

    /** Back to an offset in the line where the cursor was then; whoever goes on from there finds the next line anew. */
    void returnTo(int offset) {
        at = offset;
        lineStart = offset;
        while (lineStart > 0 && text[lineStart - 1] != '\n') {
            lineStart--;
        }
    }

    boolean isAtEnd() {
        return indent < 0;
    }

    /** The character {@code ahead} of the cursor; a line break where the document ends. */
    byte peek(int ahead) {
        int index = at + ahead;
        return index < end ? text[index] : (byte) '\n';
    }

    boolean isAt(char c) {
        return at < end && text[at] == c;
    }

    /** Whether a space, a line break or the end of the document is at an offset. */
    boolean isBlank(int index) {
        return index >= end || text[index] <= ' ';
    }

    boolean isAtDash() {
        return isAt('-') && isBlank(at + 1);
    }

    boolean isAtColon() {
        return isAt(':') && isBlank(at + 1);
    }

    /** Whether nothing but a comment is left of the line; a comment needs a space before it. */
    boolean isAtLineEnd() {
        byte c = peek(0);
        return c == '\n' || c == '\r' || (c == '#' && text[at - 1] == ' ');
    }

    void skipSpaces() {
        while (isAt(' ')) {
            at++;
        }
    }

    /** Skips one indicator and the spaces behind it; gives the offset between the two. */
    int skipIndicator() {
        int behind = ++at;
        skipSpaces();
        return behind;
    }

    /** Goes to the first token of a document that starts at {@code start}, beyond its marker line. */
    void firstLine(int start) {
        at = start;
        if (DocumentRange.isMarker(file.text(), start, "---")) {
            at += 3;
            leaveLine();
        } else {
            line();
        }
        if (isAtEnd()) {
            throw new UnusualSyntax();
        }
    }

    /** Leaves a line that has nothing more to say; the next one must not be deeper than column {@code parent}. */
    void endLine(int parent) {
        leaveLine();
        if (indent > parent) {
            throw new UnusualSyntax();
        }
    }

    private void leaveLine() {
        skipSpaces();
        if (!isAtLineEnd()) {
            throw new UnusualSyntax();
        }
        nextLine();
    }

    /** Goes to the first token after this line, over blank lines and comments. */
    void nextLine() {
        at = lineEnd();
        line();
    }

    /** The offset behind the break that ends this line. */
    int lineEnd() {
        int feed = at;
        while (feed < end && text[feed] != '\n') {
            feed++;
        }
        return Math.min(feed + 1, end);
    }

    /** Goes from the start of a line to the first token in it or below it. */
    private void line() {
        while (at < end) {
            lineStart = at;
            skipSpaces();
            byte c = peek(0);
            if (c != '\n' && c != '\r' && c != '#') {
                indent = at - lineStart;
                if (indent == 0 && c == '.' && DocumentRange.isMarker(file.text(), at, "...")) {
                    throw new UnusualSyntax();
                }
                return;
            }
            at = lineEnd();
        }
        indent = -1;
    }

    /** Goes to the line at {@code start}, behind a block scalar within a collection at column {@code parent}. */
    void continueAt(int start, int parent) {
        at = start;
        line();
        if (indent > parent) {
            throw new UnusualSyntax();
        }
    }

    /** Skips an opening bracket; gives whether {@code bracket} closes it at once, and skips that too. */
    boolean closes(char bracket) {
        skipIndicator();
        if (!isAt(bracket)) {
            return false;
        }
        at++;
        return true;
    }

    /** Skips the comma or the closing {@code bracket} at the cursor; gives whether it was the comma. */
    boolean continues(char bracket) {
        skipSpaces();
        boolean comma = isAt(',');
        if (!comma && !isAt(bracket)) {
            throw new UnusualSyntax();
        }
        at++;
        if (comma) {
            skipSpaces();
        }
        return comma;
    }
}
