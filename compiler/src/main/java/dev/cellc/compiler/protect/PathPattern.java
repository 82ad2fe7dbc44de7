package dev.cellc.compiler.protect;

/**
 * A path as CODEOWNERS says it. Forges agree on a backslash before a space, and on nothing else: what begins a comment
 * or a range for one of them is matched by {@code ?}, which is one character for all. As every pattern begins with a
 * slash, none begins with what would negate it or head a section.
 */
final class PathPattern {
    private static final String SPECIAL = "#[]*?\\";

    private PathPattern() {}

    /** A path from the top of the repository, with a slash before it. */
    static String of(String path) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == ' ') {
                pattern.append("\\ ");
            } else {
                pattern.append(c < ' ' || SPECIAL.indexOf(c) >= 0 ? '?' : c);
            }
        }
        return pattern.toString();
    }
}
