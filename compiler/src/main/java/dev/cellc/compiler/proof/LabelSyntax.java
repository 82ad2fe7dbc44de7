package dev.cellc.compiler.proof;

/** What Kubernetes takes for the key and for the value of a label. */
final class LabelSyntax {
    private static final int LONGEST_PREFIX = 253;
    private static final int LONGEST_NAME = 63;

    private LabelSyntax() {}

    /** A name, with or without a domain and a slash before it. */
    static boolean isKey(String text, int from) {
        int slash = text.indexOf('/', from);
        return (slash < 0 || isDomain(text, from, slash)) && isName(text, slash < 0 ? from : slash + 1, text.length());
    }

    /** Nothing, or what could be a name. */
    static boolean isValue(String text) {
        return text.isEmpty() || isName(text, 0, text.length());
    }

    private static boolean isDomain(String text, int from, int to) {
        if (from == to
                || to - from > LONGEST_PREFIX
                || !isLowerOrDigit(text.charAt(from))
                || !isLowerOrDigit(text.charAt(to - 1))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isLowerOrDigit(c) && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String text, int from, int to) {
        if (from == to
                || to - from > LONGEST_NAME
                || !isLetterOrDigit(text.charAt(from))
                || !isLetterOrDigit(text.charAt(to - 1))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '-' && c != '.' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLowerOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
