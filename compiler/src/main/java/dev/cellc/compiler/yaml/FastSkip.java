package dev.cellc.compiler.yaml;

/** Passes over the lines of a value that nobody asks for, where each of them stands for itself. */
final class FastSkip {
    /** What may begin a text or a collection that reaches over the end of its line. */
    private static final String OPENING = "'[{|>\\";

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

    private static boolean isWhole(FastCursor cursor) {
        boolean even = true;
        char c = cursor.peek(0);
        for (int ahead = 0; c != '\n'; c = cursor.peek(++ahead)) {
            if (c == '"') {
                even = !even;
            } else if (OPENING.indexOf(c) >= 0) {
                return false;
            }
        }
        return even;
    }
}
