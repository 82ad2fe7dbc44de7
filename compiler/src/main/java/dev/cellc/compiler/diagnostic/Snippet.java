package dev.cellc.compiler.diagnostic;

import dev.cellc.compiler.source.LineMap;
import java.util.ArrayList;
import java.util.List;

/** Draws the places of one diagnostic: file by file, line by line, each place underlined. */
final class Snippet {
    private final LineMaps maps;
    private final Paint paint;
    private final Severity severity;
    private final Frame frame;
    private final StringBuilder out;

    Snippet(LineMaps maps, Paint paint, Severity severity, Frame frame, StringBuilder out) {
        this.maps = maps;
        this.paint = paint;
        this.severity = severity;
        this.frame = frame;
        this.out = out;
    }

    /** How many columns there are for line numbers, and for the lines. */
    record Frame(int gutter, int width) {}

    /** The marks of one file; the place named above the lines is that of the first mark. */
    void file(String arrow, List<Mark> marks) {
        Mark first = marks.get(0);
        out.append(" ".repeat(frame.gutter()))
                .append(paint.frame(arrow))
                .append(' ')
                .append(first.place());
        if (!first.hasText()) {
            marks.stream()
                    .filter(mark -> !mark.text().isEmpty())
                    .forEach(mark -> out.append(": ").append(mark.text()));
            out.append('\n');
            return;
        }
        out.append('\n');
        bar();
        lines(marks.stream().sorted().toList());
    }

    /** An empty line of the frame. */
    void bar() {
        row("", "");
    }

    private void lines(List<Mark> marks) {
        LineMap map = maps.of(marks.get(0).span().file());
        int previous = marks.get(0).line();
        for (List<Mark> sameLine : byLine(marks)) {
            int number = sameLine.get(0).line();
            if (number > previous + 1) {
                out.append(paint.frame("...")).append('\n');
            }
            line(number, map.line(number), sameLine);
            previous = number;
        }
    }

    private void line(int number, String line, List<Mark> marks) {
        boolean isLong = Excerpt.isLong(line, frame.width());
        boolean shown = false;
        for (Mark mark : marks) {
            Excerpt excerpt = Excerpt.of(line, mark, frame.width());
            // each mark of a very long line has a cut of its own
            if (!shown || isLong) {
                row(Integer.toString(number), excerpt.text());
                shown = true;
            }
            row("", " ".repeat(excerpt.indent()) + underline(mark, excerpt.width()));
        }
    }

    private String underline(Mark mark, int width) {
        String text = mark.rank().underline(width) + (mark.text().isEmpty() ? "" : " " + mark.text());
        return switch (mark.rank()) {
            case PRIMARY -> paint.severity(severity, text);
            case SECONDARY -> paint.frame(text);
        };
    }

    private void row(String number, String text) {
        String edge = " ".repeat(frame.gutter() - number.length()) + number + " |";
        String content = text.stripTrailing();
        out.append(paint.frame(edge)).append(content.isEmpty() ? "" : " " + content);
        out.append('\n');
    }

    private static List<List<Mark>> byLine(List<Mark> marks) {
        List<List<Mark>> lines = new ArrayList<>();
        int line = -1;
        for (Mark mark : marks) {
            if (mark.line() != line) {
                lines.add(new ArrayList<>());
                line = mark.line();
            }
            lines.get(lines.size() - 1).add(mark);
        }
        return lines;
    }
}
