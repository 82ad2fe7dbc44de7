package dev.cellc.compiler.resolve;

/** URL paths in the one form that routes use. */
final class Paths {
    private Paths() {}

    /** With a leading and without a trailing slash; the root is empty. */
    static String normal(String path) {
        String text = path;
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        return text.isEmpty() || text.startsWith("/") ? text : '/' + text;
    }
}
