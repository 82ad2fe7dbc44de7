package dev.cellc.compiler.template;

import java.util.ArrayList;
import java.util.List;

/** A section's start or end, or a comment, that stands alone on a line: the line is no part of the result. */
final class StandaloneLines {
    private final String text;
    private final List<Piece> pieces;

    private StandaloneLines(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = new ArrayList<>(pieces);
    }

    /** The same pieces, without the white space of such lines. An empty text stays, so that indexes do. */
    static List<Piece> removed(String text, List<Piece> pieces) {
        StandaloneLines lines = new StandaloneLines(text, pieces);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).mayStandAlone()) {
                lines.remove(i);
            }
        }
        return lines.pieces;
    }

    private void remove(int index) {
        Piece tag = pieces.get(index);
        int lineStart = text.lastIndexOf('\n', tag.start() - 1) + 1;
        int feed = text.indexOf('\n', tag.end());
        int lineEnd = feed < 0 ? text.length() : feed + 1;
        if (text.substring(lineStart, tag.start()).isBlank()
                && text.substring(tag.end(), lineEnd).isBlank()) {
            endAt(index - 1, lineStart);
            startAt(index + 1, lineEnd);
        }
    }

    private void endAt(int index, int end) {
        if (index >= 0 && pieces.get(index) instanceof Piece.Text old) {
            pieces.set(index, new Piece.Text(old.start(), Math.max(old.start(), end)));
        }
    }

    private void startAt(int index, int start) {
        if (index < pieces.size() && pieces.get(index) instanceof Piece.Text old) {
            pieces.set(index, new Piece.Text(Math.min(start, old.end()), old.end()));
        }
    }
}
