package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;

/** A place in a document of the everyday style: its line, its column, and the one-line tokens that start at it. */
final class FastCursor {

    /** The engine wants the colon of a key within 1024 code points; a little less is certainly within. */
    static final int MAX_KEY = 1000;

    private static final String NO_START = ",[]{}#&*!|>'\"%@`?:";
    private static final String FLOW_INDICATORS = ",[]{}";

    private final SourceFile file;
    private final String text;
    private final int end;
    private int at;
    private int lineStart;
    private int indent;

    FastCursor(SourceFile file, int end) {
        this.file = file;
        this.text = file.text();
        this.end = end;
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

    /** Where the document ends. */
    int end() {
        return end;
    }

    void skip() {
        at++;
    }

    boolean isAtEnd() {
        return indent < 0;
    }

    /** The character {@code ahead} of the cursor; a line break where the document ends. */
    char peek(int ahead) {
        int index = at + ahead;
        return index < end ? text.charAt(index) : '\n';
    }

    boolean isAt(char c) {
        return at < end && text.charAt(at) == c;
    }

    private boolean isBlank(int index) {
        return index >= end || text.charAt(index) <= ' ';
    }

    boolean isAtDash() {
        return isAt('-') && isBlank(at + 1);
    }

    boolean isAtColon() {
        return isAt(':') && isBlank(at + 1);
    }

    /** Whether nothing but a comment is left of the line; a comment needs a space before it. */
    boolean isAtLineEnd() {
        char c = peek(0);
        return c == '\n' || c == '\r' || (c == '#' && text.charAt(at - 1) == ' ');
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
        if (DocumentRange.isMarker(text, start, "---")) {
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
        int feed = text.indexOf('\n', at);
        return feed < 0 || feed >= end ? end : feed + 1;
    }

    /** Goes from the start of a line to the first token in it or below it. */
    private void line() {
        while (at < end) {
            lineStart = at;
            skipSpaces();
            char c = peek(0);
            if (c != '\n' && c != '\r' && c != '#') {
                indent = at - lineStart;
                if (indent == 0 && DocumentRange.isMarker(text, at, "...")) {
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

    /** The quoted or plain scalar at the cursor, outside of brackets; skips the spaces behind it. */
    Scalar scalar() {
        if (isAt('"') || isAt('\'')) {
            return quoted();
        }
        requirePlainStart();
        int start = at;
        char before = ' ';
        while (at < end) {
            char c = text.charAt(at);
            if (c < ' ' || (c == ':' && isBlank(at + 1)) || (c == '#' && before == ' ')) {
                break;
            }
            before = c;
            at++;
        }
        return plain(start);
    }

    /** The quoted or plain scalar at the cursor, within brackets; skips the spaces behind it. */
    Scalar flowScalar() {
        if (isAt('"') || isAt('\'')) {
            return quoted();
        }
        requirePlainStart();
        if (FLOW_INDICATORS.indexOf(peek(1)) >= 0 && isAt('-')) {
            throw new UnusualSyntax();
        }
        int start = at;
        while (at < end) {
            char c = text.charAt(at);
            if (FLOW_INDICATORS.indexOf(c) >= 0 || (c == ':' && endsFlowKey(at + 1))) {
                break;
            }
            if (c < ' ' || (c == '#' && text.charAt(at - 1) == ' ')) {
                throw new UnusualSyntax();
            }
            at++;
        }
        return plain(start);
    }

    private boolean endsFlowKey(int index) {
        return isBlank(index) || FLOW_INDICATORS.indexOf(text.charAt(index)) >= 0;
    }

    private void requirePlainStart() {
        if (NO_START.indexOf(peek(0)) >= 0 || isBlank(at) || isAtDash()) {
            throw new UnusualSyntax();
        }
    }

    /** The plain scalar from {@code start} to the last character before the cursor that is not a space. */
    private Scalar plain(int start) {
        int last = at;
        while (text.charAt(last - 1) == ' ') {
            last--;
        }
        String value = text.substring(start, last);
        return new Scalar(value, ScalarTypes.of(value), new Span(file, start, last));
    }

    private Scalar quoted() {
        int start = at;
        String value = isAt('"') ? doubleQuoted() : singleQuoted();
        Scalar scalar = new Scalar(value, ScalarType.STRING, new Span(file, start, at));
        skipSpaces();
        return scalar;
    }

    private String singleQuoted() {
        int start = ++at;
        boolean doubled = false;
        while (peek(0) != '\'' || peek(1) == '\'') {
            boolean pair = peek(0) == '\'';
            requireSameLine();
            doubled |= pair;
            at += pair ? 2 : 1;
        }
        String value = text.substring(start, at++);
        return doubled ? value.replace("''", "'") : value;
    }

    private String doubleQuoted() {
        int start = ++at;
        while (peek(0) != '"' && peek(0) != '\\') {
            requireSameLine();
            at++;
        }
        return isAt('"') ? text.substring(start, at++) : escaped(start);
    }

    /** A double-quoted text whose first escape is at the cursor. */
    private String escaped(int start) {
        StringBuilder value = new StringBuilder().append(text, start, at);
        while (peek(0) != '"') {
            requireSameLine();
            value.append(isAt('\\') ? unescaped(peek(1)) : peek(0));
            at += isAt('\\') ? 2 : 1;
        }
        at++;
        return value.toString();
    }

    private static char unescaped(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '"', '\\', '/' -> escape;
            default -> throw new UnusualSyntax();
        };
    }

    private void requireSameLine() {
        if (peek(0) < ' ') {
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
