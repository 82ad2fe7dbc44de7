package dev.cellc.compiler.resolve;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** URL paths in the one form that routes use, and what no route can match. */
final class Paths {
    private static final int LONGEST = 1024;
    private static final Pattern NAME = Pattern.compile("\\{[^{}/]+\\}");
    private static final Pattern LEGAL = Pattern.compile("(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})*");

    private Paths() {}

    /** With a leading and without a trailing slash; the root is empty. */
    static String normal(String path) {
        String text = path;
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        return text.isEmpty() || text.startsWith("/") ? text : '/' + text;
    }

    /** The normal form of a path; what no gateway can match is reported. */
    static String checked(Located<String> path, DiagnosticSink sink) {
        String violation = violation(path.value());
        if (violation != null) {
            sink.report(ApiDiagnostics.badPath(path, violation));
        }
        return normal(path.value());
    }

    /** What keeps gateways from matching a path, as the end of a sentence, or null where nothing does. */
    static @Nullable String violation(String path) {
        if (path.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        if (path.contains("//")) {
            return "has an empty segment";
        }
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return "has the segment `" + segment + "`";
            }
        }
        if (path.toLowerCase(Locale.ROOT).contains("%2f")) {
            return "hides a slash in `%2f`";
        }
        if (path.indexOf('#') >= 0) {
            return "contains `#`";
        }
        String fixed = NAME.matcher(path).replaceAll("");
        return LEGAL.matcher(fixed).matches() ? null : "has a character that a URL can only hold encoded";
    }

    /** The same for a path in which <code>{name}</code> stands for something within one segment. */
    static @Nullable String templateViolation(String path) {
        boolean open = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '{' ? open : c == '}' ? !open || path.charAt(i - 1) == '{' : open && c == '/') {
                return "has a brace that does not enclose a name";
            }
            open = c == '{' || (open && c != '}');
        }
        return open ? "has a brace that does not enclose a name" : violation(path);
    }
}
