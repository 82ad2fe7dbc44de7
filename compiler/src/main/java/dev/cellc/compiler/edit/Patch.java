package dev.cellc.compiler.edit;

import dev.cellc.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pieces of one text to be replaced, which do not overlap, and where lines start and end in it. */
final class Patch {
    private final SourceFile file;
    private final String text;
    private final String lineEnd;
    private final List<Piece> pieces = new ArrayList<>();

    Patch(SourceFile file) {
        this.file = file;
        this.text = file.text();
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    }

    private record Piece(int start, int end, String replacement) {}

    /** How much there is so far, for {@link #undo}. */
    int mark() {
        return pieces.size();
    }

    /** Forgets what came after a mark. */
    void undo(int mark) {
        pieces.subList(mark, pieces.size()).clear();
    }

    void replace(int start, int end, String replacement) {
        pieces.add(new Piece(start, end, replacement.replace("\n", lineEnd)));
    }

    /** Removes the lines that a piece of text stands on, with the end of the last one. */
    void removeLines(int start, int end) {
        int from = lineStart(start);
        int to = lineEnd(end);
        if (to < text.length()) {
            to += text.startsWith("\r\n", to) ? 2 : 1;
        } else if (from > 0) {
            from -= text.startsWith("\r\n", from - 2) ? 2 : 1;
        }
        replace(from, to, "");
    }

    /** Puts lines, indented like {@code column}, below the line that a place is on. */
    void addBelow(int place, String lines, int column) {
        int at = lineEnd(place);
        replace(at, at, '\n' + " ".repeat(column) + indented(lines, column));
    }

    /** Lines of which all but the first are indented; empty ones stay empty. */
    static String indented(String lines, int column) {
        String indentation = '\n' + " ".repeat(column);
        return lines.replace("\n", indentation).replace(indentation + '\n', "\n\n");
    }

    /** The file with all pieces replaced; of those at one place the first comes first. */
    SourceFile applied() {
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        for (Piece piece :
                pieces.stream().sorted(Comparator.comparingInt(Piece::start)).toList()) {
            result.append(text, done, Math.max(done, piece.start())).append(piece.replacement());
            done = Math.max(done, piece.end());
        }
        return SourceFile.of(
                file.path(), result.append(text, done, text.length()).toString());
    }

    char at(int place) {
        return place < text.length() ? text.charAt(place) : '\n';
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    int column(int place) {
        return place - lineStart(place);
    }

    /** Whether there is nothing but blanks before a place in its line. */
    boolean isFirstInLine(int place) {
        return text.substring(lineStart(place), place).isBlank();
    }

    /** What follows a place in its line. */
    String restOfLine(int place) {
        return text.substring(place, lineEnd(place));
    }

    /** The end of a piece of text without the blanks and line ends in its tail. */
    int trimmed(int start, int end) {
        return start + text.substring(start, end).stripTrailing().length();
    }

    /** The last place before {@code place} that is no blank and no line end; -1 if there is none. */
    int previous(int place) {
        int at = place - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private int lineStart(int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    private int lineEnd(int place) {
        int at = place;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
