package dev.cellc.compiler.yaml;

/** Passes over the lines of a value that nobody asks for, where each of them stands for itself. */
final class FastSkip {
    private FastSkip() {}

    /**
     * Goes to the line behind the value that follows the colon at the cursor, of a key at {@code column}. Does nothing,
     * and gives false, where some line could reach over its end.
     */
    static boolean value(FastCursor cursor, int column) {
        int start = cursor.offset();
        do {
            if (!isWhole(cursor)) {
                cursor.returnTo(start);
                return false;
            }
            cursor.nextLine();
        } while (cursor.indent() > column || (cursor.indent() == column && cursor.isAtDash()));
        return true;
    }

    /** Goes to the end of a line; gives whether it stands for itself. */
    private static boolean isWhole(FastCursor cursor) {
        byte[] text = cursor.text();
        boolean even = true;
        int at = cursor.offset();
        while (at < cursor.end() && text[at] != '\n') {
            byte c = text[at];
            if (c == '"') {
                even = !even;
            } else if (mayOpen(c)) {
                return false;
            }
            at++;
        }
        cursor.skipTo(at);
        return even;
    }

    /** Whether {@code c} may begin a text or a collection that reaches over the end of its line. */
    private static boolean mayOpen(byte c) {
        return c == '\'' || c == '[' || c == '{' || c == '|' || c == '>' || c == '\\';
    }
}
