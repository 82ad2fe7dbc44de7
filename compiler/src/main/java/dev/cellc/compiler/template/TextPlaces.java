package dev.cellc.compiler.template;

import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offsets in the text of a YAML scalar → places in its file. Text that is written line by line or at one stretch has
 * exact places; text that YAML folds or unescapes has only that of the whole scalar.
 */
final class TextPlaces {
    private final Span whole;
    private final List<Piece> pieces;

    /** From {@code start} on, the text stands in the file as it is, {@code shift} characters further. */
    private record Piece(int start, int shift) {}

    private TextPlaces(Span whole, List<Piece> pieces) {
        this.whole = whole;
        this.pieces = pieces;
    }

    static TextPlaces of(Located<String> scalar) {
        Span span = scalar.span();
        String file = span.file().text();
        char first = span.start() < file.length() ? file.charAt(span.start()) : ' ';
        List<Piece> pieces = first == '|' ? lines(scalar.value(), span) : stretch(scalar.value(), span);
        return new TextPlaces(span, pieces == null ? List.of() : pieces);
    }

    /** Each line of a literal block ends as the line of the file does; what precedes it there is indentation. */
    private static @Nullable List<Piece> lines(String text, Span span) {
        SourceFile file = span.file();
        List<Piece> pieces = new ArrayList<>();
        int at = afterLine(file.text(), span.start());
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            int fileEnd = lineEnd(file.text(), at);
            int length = end - start;
            int from = fileEnd - length;
            if (from < at || !text.regionMatches(start, file.text(), from, length)) {
                return null;
            }
            pieces.add(new Piece(start, from - start));
            start = end + 1;
            at = afterLine(file.text(), at);
        }
        return pieces;
    }

    /** Plain text, or quoted text without an escape. */
    private static @Nullable List<Piece> stretch(String text, Span span) {
        String file = span.file().text();
        for (int start = span.start(); start <= span.start() + 1; start++) {
            if (start + text.length() <= span.end() && file.startsWith(text, start)) {
                return List.of(new Piece(0, start));
            }
        }
        return null;
    }

    private static int lineEnd(String text, int from) {
        int feed = text.indexOf('\n', from);
        int end = feed < 0 ? text.length() : feed;
        return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static int afterLine(String text, int from) {
        int feed = text.indexOf('\n', from);
        return feed < 0 ? text.length() : feed + 1;
    }

    /** Where the characters from {@code start} to {@code end} of the text stand in the file. */
    Span span(int start, int end) {
        if (pieces.isEmpty()) {
            return whole;
        }
        int from = offset(start);
        int to = end > start ? offset(end - 1) + 1 : from;
        return new Span(whole.file(), from, Math.max(from, to));
    }

    private int offset(int index) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).start() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.min(index + pieces.get(low).shift(), whole.file().text().length());
    }
}
