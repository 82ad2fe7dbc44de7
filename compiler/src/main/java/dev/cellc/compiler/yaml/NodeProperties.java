package dev.cellc.compiler.yaml;

import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** The tag and the anchor in front of a node, found again in the text; {@code end} is where the node itself starts. */
record NodeProperties(@Nullable Span tag, int start, int end) {

    static NodeProperties none(int start) {
        return new NodeProperties(null, start, start);
    }

    static NodeProperties at(SourceFile file, int start) {
        String text = file.text();
        Span tag = null;
        boolean hasAnchor = false;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!(c == '!' && tag == null) && !(c == '&' && !hasAnchor)) {
                break;
            }
            int end = wordEnd(text, at);
            tag = c == '!' ? new Span(file, at, end) : tag;
            hasAnchor |= c == '&';
            at = afterSpace(text, end);
        }
        return new NodeProperties(tag, start, at);
    }

    boolean isEmpty() {
        return start == end;
    }

    /** Where a tag or an anchor ends; within brackets, an anchor may be followed by one at once. */
    private static int wordEnd(String text, int from) {
        boolean anchor = text.charAt(from) == '&';
        int at = from + 1;
        while (at < text.length()
                && text.charAt(at) > ' '
                && !DocumentRange.isBreak(text.charAt(at))
                && !(anchor && ",[]{}".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** The next token behind spaces, line breaks and comments. */
    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#' && at > from) {
                at = lineEnd(text, at);
            } else if (c <= ' ' || DocumentRange.isBreak(c)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !DocumentRange.isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
