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
        if (from == to || to - from > LONGEST_PREFIX || !isLowerOrDigit(text, from) || !isLowerOrDigit(text, to - 1)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isLowerOrDigit(text, i) && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String text, int from, int to) {
        if (from == to || to - from > LONGEST_NAME || !isLetterOrDigit(text, from) || !isLetterOrDigit(text, to - 1)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(text, i) && c != '-' && c != '.' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(String text, int at) {
        char c = text.charAt(at);
        return isLowerOrDigit(text, at) || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLowerOrDigit(String text, int at) {
        char c = text.charAt(at);
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
