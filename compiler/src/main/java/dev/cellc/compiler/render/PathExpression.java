package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.cell.Request.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path as a regular expression of RE2 that matches the whole of {@code :path}, of which the query is a part.
 * {@code size} bounds from above how many instructions RE2 makes of it. Classes name printable ASCII characters, as
 * RE2 spells out every other byte of UTF-8 for a class that excludes some.
 */
record PathExpression(String text, int size) {
    private static final String SIGNS = "\\.+*?()|[]{}^$";
    private static final String QUERY = "([?][!-~]*)?";
    private static final int OVERHEAD = 6;
    private static final int CLASS = 8;
    private static final int GROUP = 4;
    private static final int QUERY_SIZE = 9;

    static PathExpression of(List<Part> path) {
        StringBuilder text = new StringBuilder();
        int size = OVERHEAD;
        boolean open = !path.isEmpty() && path.get(path.size() - 1) instanceof Request.Rest;
        for (int i = 0; i < path.size(); i++) {
            boolean isEnd = open && i == path.size() - 1;
            text.append(isEnd ? "[!-~]*" : text(path.get(i)));
            size += size(path.get(i));
        }
        return open ? new PathExpression(text.toString(), size) : new PathExpression(text + QUERY, size + QUERY_SIZE);
    }

    private static String text(Part part) {
        if (part instanceof Request.Text literal) {
            return escaped(literal.text());
        }
        if (part instanceof Request.Choice choice) {
            List<String> values =
                    choice.values().stream().map(PathExpression::escaped).toList();
            return '(' + String.join("|", values) + ')';
        }
        // what is not the end of a path does not reach into the query
        return part instanceof Request.Digits ? "[0-9]+" : part instanceof Request.Rest ? "[!->@-~]*" : "[!-.0->@-~]+";
    }

    private static int size(Part part) {
        if (part instanceof Request.Text literal) {
            return literal.text().length();
        }
        return part instanceof Request.Choice choice
                ? String.join("|", choice.values()).length() + GROUP
                : CLASS;
    }

    private static String escaped(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SIGNS.indexOf(c) >= 0) {
                regex.append('\\');
            }
            regex.append(c);
        }
        return regex.toString();
    }

    /**
     * The path up to its last slash whose expression, with anything behind it, keeps to {@code most}; null where that
     * would be no more than the root.
     */
    static @Nullable List<Part> widened(List<Part> path, int most) {
        for (int last = path.size() - 1; last >= 0; last--) {
            String text = path.get(last) instanceof Request.Text literal ? literal.text() : "";
            for (int slash = text.lastIndexOf('/'); slash >= 0; slash = text.lastIndexOf('/', slash - 1)) {
                List<Part> prefix = new ArrayList<>(path.subList(0, last));
                prefix.add(new Request.Text(text.substring(0, slash + 1)));
                prefix.add(new Request.Rest());
                if (of(prefix).size() <= most) {
                    return last == 0 && slash == 0 ? null : prefix;
                }
            }
        }
        return null;
    }
}
