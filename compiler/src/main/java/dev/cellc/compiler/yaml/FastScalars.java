package dev.cellc.compiler.yaml;

import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;

/** The plain and quoted scalars of one line, read at a cursor that they leave at the next token. */
final class FastScalars {
    private final FastCursor cursor;
    private final FastText characters;
    private final byte[] text;
    private final Words words;
    private final int end;

    FastScalars(FastCursor cursor, FastText characters, Words words) {
        this.cursor = cursor;
        this.characters = characters;
        this.text = characters.bytes();
        this.words = words;
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
        byte before = ' ';
        while (at < end) {
            byte c = text[at];
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
        while (at < end && !isFlowIndicator(text[at])) {
            byte c = text[at];
            if (c == ':' && endsFlowKey(at + 1)) {
                break;
            }
            if (c < ' ' || (c == '#' && text[at - 1] == ' ') || (c == '-' && at == start && endsFlowKey(at + 1))) {
                throw new UnusualSyntax();
            }
            at++;
        }
        return plain(start, at);
    }

    private boolean endsFlowKey(int index) {
        return cursor.isBlank(index) || isFlowIndicator(text[index]);
    }

    private static boolean isFlowIndicator(byte c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    private void requirePlainStart() {
        if (isIndicator(cursor.peek(0)) || cursor.isBlank(cursor.offset()) || cursor.isAtDash()) {
            throw new UnusualSyntax();
        }
    }

    /** Whether no plain scalar starts with {@code c}; a dash may start one. */
    private static boolean isIndicator(byte c) {
        return switch (c) {
            case ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '?', ':' -> true;
            default -> false;
        };
    }

    /** The plain scalar between two offsets, without the spaces at its end. */
    private Scalar plain(int start, int next) {
        int last = next;
        while (text[last - 1] == ' ') {
            last--;
        }
        cursor.skipTo(next);
        if (!cursor.isLocated()) {
            return words.scalar(start, last, false, characters);
        }
        String value = words.between(start, last, characters);
        return new Scalar(value, ScalarTypes.of(value), cursor.span(start, last));
    }

    private Scalar quoted() {
        int start = cursor.offset();
        byte quote = text[start];
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
        cursor.skipTo(close + 1);
        cursor.skipSpaces();
        if (verbatim && !cursor.isLocated()) {
            return words.scalar(start + 1, close, true, characters);
        }
        String value = words.between(start + 1, close, characters);
        if (!verbatim) {
            value = quote == '"' ? unescaped(value) : value.replace("''", "'");
        }
        return new Scalar(value, ScalarType.STRING, cursor.span(start, close + 1));
    }

    private byte peek(int index) {
        return index < end ? text[index] : (byte) '\n';
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
