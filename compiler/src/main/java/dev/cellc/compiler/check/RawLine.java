package dev.cellc.compiler.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of a text that is meant to be YAML: how far it is indented; the column and the offset of its content, behind
 * dashes; its key, empty if it has none; where the value starts; where the line ends.
 */
record RawLine(int indentation, int column, int content, String key, int value, int end) {

    /** The lines of a text that are not blank. */
    static List<RawLine> all(String text) {
        List<RawLine> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            RawLine line = of(text, start, end);
            if (line.content() < end) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    private static RawLine of(String text, int start, int end) {
        int content = start;
        int dash = -1;
        boolean hasTab = false;
        while (content < end && isIndentation(text, content, end)) {
            dash = dash < 0 && text.charAt(content) == '-' ? content : dash;
            hasTab |= text.charAt(content) == '\t';
            content++;
        }
        // how deep a tab is meant to be is not known: it ends nothing
        int column = hasTab ? Integer.MAX_VALUE - 1 : content - start;
        int indentation = hasTab || dash < 0 ? column : dash - start;
        int colon = colon(text, content, end);
        if (colon < 0) {
            return new RawLine(indentation, column, content, "", content, end);
        }
        int value = colon + 1;
        while (value < end && text.charAt(value) <= ' ') {
            value++;
        }
        return new RawLine(indentation, column, content, unquoted(text.substring(content, colon)), value, end);
    }

    boolean startsItem() {
        return indentation < column;
    }

    boolean hasKey() {
        return !key.isEmpty();
    }

    String valueText(String text) {
        return unquoted(text.substring(value, end));
    }

    /** The words of a line, without what YAML puts around them. */
    static Stream<String> words(String line) {
        return Arrays.stream(line.split("[\\s,:{}\\[\\]\"']+"));
    }

    private static boolean isIndentation(String text, int at, int end) {
        char c = text.charAt(at);
        return c <= ' ' || (c == '-' && (at + 1 == end || text.charAt(at + 1) <= ' '));
    }

    private static int colon(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':' && (i + 1 == end || text.charAt(i + 1) <= ' ')) {
                return i;
            }
            if (c == '{' || c == '[' || c == '#') {
                return -1;
            }
        }
        return -1;
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        int start = stripped.startsWith("\"") || stripped.startsWith("'") ? 1 : 0;
        int end = stripped.length();
        while (end > start && (stripped.charAt(end - 1) == '"' || stripped.charAt(end - 1) == '\'')) {
            end--;
        }
        return stripped.substring(start, end);
    }
}
