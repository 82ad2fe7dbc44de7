package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;

/** The plain and quoted scalars of one line, read at a cursor that they leave at the next token. */
final class FastScalars {
    private static final String NO_START = ",[]{}#&*!|>'\"%@`?:";
    private static final String FLOW_INDICATORS = ",[]{}";

    private final FastCursor cursor;
    private final SourceFile file;
    private final String text;
    private final FastWords words;
    private final int end;

    FastScalars(FastCursor cursor) {
        this.cursor = cursor;
        this.file = cursor.file();
        this.text = file.text();
        this.words = new FastWords(text);
        this.end = cursor.end();
    }

    /** The scalar at the cursor, outside of brackets. */
    Scalar read() {
        if (cursor.isAt('"') || cursor.isAt('\'')) {
            return quoted();
        }
        requirePlainStart();
        int start = cursor.offset();
        int at = start;
        char before = ' ';
        while (at < end) {
            char c = text.charAt(at);
            if (c < ' ' || (c == ':' && cursor.isBlank(at + 1)) || (c == '#' && before == ' ')) {
                break;
            }
            before = c;
            at++;
        }
        return plain(start, at);
    }

    /** The scalar at the cursor, within brackets. */
    Scalar readInFlow() {
        if (cursor.isAt('"') || cursor.isAt('\'')) {
            return quoted();
        }
        requirePlainStart();
        int start = cursor.offset();
        int at = start;
        while (at < end && FLOW_INDICATORS.indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if (c == ':' && endsFlowKey(at + 1)) {
                break;
            }
            if (c < ' '
                    || (c == '#' && text.charAt(at - 1) == ' ')
                    || (c == '-' && at == start && endsFlowKey(at + 1))) {
                throw new UnusualSyntax();
            }
            at++;
        }
        return plain(start, at);
    }

    private boolean endsFlowKey(int index) {
        return cursor.isBlank(index) || FLOW_INDICATORS.indexOf(text.charAt(index)) >= 0;
    }

    private void requirePlainStart() {
        if (NO_START.indexOf(cursor.peek(0)) >= 0 || cursor.isBlank(cursor.offset()) || cursor.isAtDash()) {
            throw new UnusualSyntax();
        }
    }

    /** The plain scalar between two offsets, without the spaces at its end. */
    private Scalar plain(int start, int next) {
        int last = next;
        while (text.charAt(last - 1) == ' ') {
            last--;
        }
        cursor.skipTo(next);
        String value = words.of(start, last);
        return new Scalar(value, ScalarTypes.of(value), new Span(file, start, last));
    }

    private Scalar quoted() {
        int start = cursor.offset();
        char quote = text.charAt(start);
        int close = start + 1;
        boolean verbatim = true;
        while (peek(close) != quote || (quote == '\'' && peek(close + 1) == quote)) {
            boolean pair = peek(close) == '\\' ? quote == '"' : peek(close) == quote;
            if (peek(close) < ' ') {
                throw new UnusualSyntax();
            }
            verbatim &= !pair;
            close += pair ? 2 : 1;
        }
        String value = words.of(start + 1, close);
        if (!verbatim) {
            value = quote == '"' ? unescaped(value) : value.replace("''", "'");
        }
        cursor.skipTo(close + 1);
        cursor.skipSpaces();
        return new Scalar(value, ScalarType.STRING, new Span(file, start, close + 1));
    }

    private char peek(int index) {
        return index < end ? text.charAt(index) : '\n';
    }

    private static String unescaped(String escaped) {
        StringBuilder value = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            value.append(c == '\\' ? unescaped(escaped.charAt(++i)) : c);
        }
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
}
