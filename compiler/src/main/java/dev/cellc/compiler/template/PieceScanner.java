package dev.cellc.compiler.template;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a template → its pieces. What Mustache has and templates here have not is refused by name. */
final class PieceScanner {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$-]+(\\.[\\p{L}\\p{N}_$-]+)*");

    private final String text;
    private final TextPlaces places;
    private final DiagnosticSink sink;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private boolean sound = true;

    private PieceScanner(String text, TextPlaces places, DiagnosticSink sink) {
        this.text = text;
        this.places = places;
        this.sink = sink;
    }

    /** The pieces, or null where something is wrong, which is then reported. */
    static @Nullable List<Piece> scan(String text, TextPlaces places, DiagnosticSink sink) {
        PieceScanner scanner = new PieceScanner(text, places, sink);
        scanner.scan();
        return scanner.sound ? StandaloneLines.removed(text, scanner.pieces) : null;
    }

    private void scan() {
        int at = 0;
        int start = text.indexOf("{{");
        while (start >= 0) {
            String close = text.startsWith("{{{", start) ? "}}}" : "}}";
            int end = text.indexOf(close, start + close.length());
            if (end < 0) {
                report(MustacheDiagnostics.notClosed(places.span(start, start + close.length()), close));
                return;
            }
            addText(at, start);
            at = end + close.length();
            tag(text.substring(start + close.length(), end), start, at);
            start = text.indexOf("{{", at);
        }
        addText(at, text.length());
        while (!open.isEmpty()) {
            Piece.Open section = section(open.pop());
            report(MustacheDiagnostics.sectionNotClosed(places.span(section.start(), section.end()), section.name()));
        }
    }

    private void addText(int start, int end) {
        if (end > start) {
            pieces.add(new Piece.Text(start, end));
        }
    }

    private void tag(String inner, int start, int end) {
        String content = inner.strip();
        char sign = content.isEmpty() ? ' ' : content.charAt(0);
        String rest = content.isEmpty() ? "" : content.substring(1).strip();
        switch (sign) {
            case '!' -> pieces.add(new Piece.Comment(start, end));
            case '#', '^' -> open(rest, sign == '^', start, end);
            case '/' -> close(rest, start, end);
            case '&' -> variable(rest, start, end);
            case '>', '<', '$', '=', '%', '*' -> report(MustacheDiagnostics.refused(places.span(start, end), sign));
            default -> variable(content, start, end);
        }
    }

    private void variable(String name, int start, int end) {
        if (isName(name, start, end)) {
            pieces.add(new Piece.Variable(name, start, end));
        }
    }

    private void open(String name, boolean inverted, int start, int end) {
        if (isName(name, start, end)) {
            open.push(pieces.size());
            pieces.add(new Piece.Open(name, inverted, start, end));
        }
    }

    private void close(String name, int start, int end) {
        if (open.isEmpty()) {
            report(MustacheDiagnostics.nothingToClose(places.span(start, end), name));
            return;
        }
        Piece.Open section = section(open.peek());
        if (!section.name().equals(name)) {
            report(MustacheDiagnostics.closesOther(
                    places.span(start, end), name, places.span(section.start(), section.end()), section.name()));
        }
        pieces.add(new Piece.Close(Objects.requireNonNull(open.pop()), start, end));
    }

    private Piece.Open section(int index) {
        return (Piece.Open) pieces.get(index);
    }

    /** Words joined by dots, or one dot for the item of a list. */
    private boolean isName(String name, int start, int end) {
        boolean valid = name.equals(".") || NAME.matcher(name).matches();
        if (!valid) {
            report(MustacheDiagnostics.notAName(places.span(start, end), name));
        }
        return valid;
    }

    private void report(Diagnostic diagnostic) {
        sound = false;
        sink.report(diagnostic);
    }
}
