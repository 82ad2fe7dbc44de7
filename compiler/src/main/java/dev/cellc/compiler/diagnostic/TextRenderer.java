package dev.cellc.compiler.diagnostic;

import dev.cellc.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Diagnostics → text for people: what is wrong, the line it is in with a caret below, and how many there are. */
public final class TextRenderer {
    /** How wide lines may be where the screen is not known, and what stands beside them: a bar, and where they are cut. */
    private static final int WIDTH = 120;

    private static final int EDGE = 5;
    private static final int UNKNOWN = 0;

    private final Paint paint;
    private final int columns;

    private TextRenderer(Paint paint, int columns) {
        this.paint = paint;
        this.columns = columns;
    }

    public static TextRenderer plain() {
        return new TextRenderer(Paint.NONE, UNKNOWN);
    }

    /** With ANSI colours. */
    public static TextRenderer coloured() {
        return new TextRenderer(Paint.ANSI, UNKNOWN);
    }

    /** For a screen of so many columns, 0 where that is not known; lines of declarations that are longer are cut around their marks. */
    public TextRenderer width(int screen) {
        return new TextRenderer(paint, screen);
    }

    /** All of them in the given order and a last line that counts them; nothing for an empty list. */
    public String render(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return "";
        }
        LineMaps maps = new LineMaps(diagnostics);
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            problem(diagnostic, maps, out);
            out.append('\n');
        }
        return out.append(paint.strong(Tally.of(diagnostics).text()))
                .append('\n')
                .toString();
    }

    /** Each of them by itself, in the given order; what is a secret by one of them is starred out in all. */
    public List<String> each(List<Diagnostic> diagnostics) {
        LineMaps maps = new LineMaps(diagnostics);
        return diagnostics.stream().map(diagnostic -> render(diagnostic, maps)).toList();
    }

    /** One of several, whose texts and secrets {@code maps} holds. */
    String render(Diagnostic diagnostic, LineMaps maps) {
        StringBuilder out = new StringBuilder();
        problem(diagnostic, maps, out);
        return out.toString();
    }

    private void problem(Diagnostic diagnostic, LineMaps maps, StringBuilder out) {
        String title = diagnostic.severity().text() + '[' + diagnostic.code().id() + ']';
        out.append(paint.severity(diagnostic.severity(), title))
                .append(paint.strong(": " + Glyphs.shown(diagnostic.message())))
                .append('\n');
        List<Mark> marks = marks(diagnostic, maps);
        int gutter = gutter(marks);
        Snippet.Frame frame = new Snippet.Frame(gutter, lineWidth(gutter));
        Snippet snippet = new Snippet(maps, paint, diagnostic.severity(), frame, out);
        String arrow = "-->";
        for (List<Mark> sameFile : byFile(marks)) {
            if (!arrow.equals("-->")) {
                snippet.bar();
            }
            snippet.file(arrow, sameFile);
            arrow = ":::";
        }
        if (diagnostic.help() != null) {
            help(diagnostic.help(), gutter, out);
        }
    }

    private void help(String text, int gutter, StringBuilder out) {
        String margin = " ".repeat(gutter + 1);
        out.append(margin).append(paint.frame("=")).append(' ').append(paint.strong("help:"));
        String separator = " ";
        for (String line : text.strip().lines().toList()) {
            out.append(separator).append(Glyphs.shown(line)).append('\n');
            separator = margin + " ".repeat("= help: ".length());
        }
    }

    private static List<Mark> marks(Diagnostic diagnostic, LineMaps maps) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.of(diagnostic.span(), "", Mark.Rank.PRIMARY, maps));
        for (Label label : diagnostic.labels()) {
            marks.add(Mark.of(label.span(), Glyphs.shown(label.text()), Mark.Rank.SECONDARY, maps));
        }
        return marks;
    }

    private int lineWidth(int gutter) {
        return columns == UNKNOWN ? WIDTH : Math.max(1, columns - gutter - EDGE);
    }

    private static int gutter(List<Mark> marks) {
        int last =
                marks.stream().filter(Mark::hasText).mapToInt(Mark::line).max().orElse(1);
        return Integer.toString(last).length();
    }

    private static Iterable<List<Mark>> byFile(List<Mark> marks) {
        Map<SourceFile, List<Mark>> files = new LinkedHashMap<>();
        for (Mark mark : marks) {
            files.computeIfAbsent(mark.span().file(), file -> new ArrayList<>()).add(mark);
        }
        return files.values();
    }
}
