package dev.cellc.compiler.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A text of settings, such as a file of properties, a script or a connection string → what it assigns to names of
 * secrets. One pass over the text; how the format is called does not matter.
 */
final class SecretLines {
    private static final String ENDS = ";&,";

    private SecretLines() {}

    /** A value within a text: from its first character to behind its last one. */
    record Value(int start, int end) {}

    static boolean hasSecret(String text) {
        return !find(text).isEmpty();
    }

    /** The values of secret names, in the order of the text. */
    static List<Value> find(String text) {
        if (text.indexOf('=') < 0 && text.indexOf(':') < 0) {
            return List.of();
        }
        List<Value> found = new ArrayList<>();
        assignments(text, (name, value) -> {
            String content = text.substring(value.start(), value.end());
            if (SecretNames.isSecret(name) && SecretShapes.couldBeSecret(content) && !isCode(content)) {
                found.add(value);
            }
        });
        return found;
    }

    /** What a program computes the value by, such as {@code readToken()} and {@code settings.token}. */
    private static boolean isCode(String value) {
        int dot = value.lastIndexOf('.');
        return (value.contains("(") && value.endsWith(")"))
                || (dot > 0 && SecretNames.isSecret(value.substring(dot + 1)));
    }

    /** Every {@code name=value} and {@code name: value} of the text. */
    private static void assignments(String text, BiConsumer<String, Value> each) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' || (c == ':' && isAssigning(text, i))) {
                String name = nameBefore(text, i);
                if (!name.isEmpty()) {
                    Value value = valueBehind(text, i + 1, c == '=');
                    each.accept(name, value);
                    i = Math.max(i, value.end() - 1);
                }
            }
        }
    }

    /** A colon in front of a value, not that of an address or of a time. */
    private static boolean isAssigning(String text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return next == ' ' || next == '\t' || next == '"' || next == '\'' || before == '"' || before == '\'';
    }

    private static String nameBefore(String text, int at) {
        int end = at;
        while (end > 0 && " \t\"'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && isOfName(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean isOfName(char c) {
        return c == '_' || c == '-' || c == '.' || Character.isLetterOrDigit(c);
    }

    private static Value valueBehind(String text, int at, boolean endsAtSpace) {
        int start = at;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        char quote = start < text.length() ? text.charAt(start) : '\n';
        if (quote == '"' || quote == '\'') {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
                end++;
            }
            return new Value(start + 1, end);
        }
        int end = start;
        while (end < text.length() && !isEnd(text.charAt(end), endsAtSpace)) {
            end++;
        }
        return new Value(start, end);
    }

    private static boolean isEnd(char c, boolean endsAtSpace) {
        return c == '\n' || c == '\r' || ENDS.indexOf(c) >= 0 || (endsAtSpace && (c == ' ' || c == '\t'));
    }
}
