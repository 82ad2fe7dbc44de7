package dev.cellc.compiler.report;

import dev.cellc.compiler.diagnostic.Glyphs;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Markup that is well-formed, whatever it says: text becomes a part of it only escaped, and elements only whole. It is
 * HTML in the syntax of XML, so that a parser of either reads it.
 */
record Html(String markup) {
    static final Html NONE = new Html("");

    static Html text(String text) {
        return new Html(escaped(Glyphs.shown(text)));
    }

    /** The same with its lines. */
    static Html lines(String text) {
        return new Html(text.lines().map(line -> escaped(Glyphs.shown(line))).collect(Collectors.joining("\n")));
    }

    static Html all(Html... parts) {
        return all(List.of(parts));
    }

    static Html all(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    /** With something between each two. */
    static Html joined(String separator, List<Html> parts) {
        String between = escaped(separator);
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining(between)));
    }

    /** A picture as it stands in a file of its own. */
    static Html picture(String svg) {
        return new Html(svg);
    }

    boolean isEmpty() {
        return markup.isEmpty();
    }

    Html then(Html next) {
        return new Html(Stream.of(this, next).map(Html::markup).collect(Collectors.joining()));
    }

    /** What neither ends a text nor an attribute; what XML has no way to say is a replacement character. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case 0xFFFE, 0xFFFF -> out.append('\uFFFD');
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
