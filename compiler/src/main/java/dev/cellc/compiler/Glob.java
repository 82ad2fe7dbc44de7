package dev.cellc.compiler;

/** Path patterns: {@code *} stands for anything within a folder name, {@code **} for anything at all. */
final class Glob {
    private Glob() {}

    /** What every path that the pattern matches starts with. */
    static String literalStart(String pattern) {
        int star = pattern.indexOf('*');
        return star < 0 ? pattern : pattern.substring(0, star);
    }

    static boolean matches(String pattern, String path) {
        return matches(pattern, 0, path, 0);
    }

    private static boolean matches(String pattern, int p, String path, int s) {
        if (p == pattern.length()) {
            return s == path.length();
        }
        if (pattern.charAt(p) != '*') {
            return s < path.length() && pattern.charAt(p) == path.charAt(s) && matches(pattern, p + 1, path, s + 1);
        }
        boolean any = pattern.startsWith("**", p);
        int next = any ? p + 2 : p + 1;
        if (pattern.startsWith("**/", p) && matches(pattern, p + 3, path, s)) {
            return true;
        }
        for (int end = s; end <= path.length(); end++) {
            if (matches(pattern, next, path, end)) {
                return true;
            }
            if (end < path.length() && !any && path.charAt(end) == '/') {
                return false;
            }
        }
        return false;
    }
}
