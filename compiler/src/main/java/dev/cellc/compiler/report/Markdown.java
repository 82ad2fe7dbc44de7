package dev.cellc.compiler.report;

import java.util.ArrayList;
import java.util.List;

/** As much of Markdown as explanations are written in: a title, paragraphs, code, and within lines code and strong text. */
final class Markdown {
    private static final String FENCE = "```";
    private static final String STRONG = "**";

    private final List<Html> blocks = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private boolean isCode;

    private Markdown() {}

    /** A text but for its title, which is its first line. */
    static Html body(String text) {
        Markdown markdown = new Markdown();
        text.lines().skip(1).forEach(markdown::line);
        markdown.endParagraph();
        return Html.all(markdown.blocks);
    }

    static String title(String text) {
        return text.lines().findFirst().orElse("").replaceFirst("^# +", "");
    }

    private void line(String line) {
        if (line.startsWith(FENCE)) {
            endParagraph();
            if (isCode) {
                blocks.add(Tag.of("pre").around(Html.lines(String.join("\n", code))));
                code.clear();
            }
            isCode = !isCode;
        } else if (isCode) {
            code.add(line);
        } else if (line.isBlank()) {
            endParagraph();
        } else {
            paragraph.add(line);
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(Tag.of("p").around(inline(String.join(" ", paragraph))));
            paragraph.clear();
        }
    }

    /** A mark that nothing ends stands for itself. */
    static Html inline(String text) {
        List<Html> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String mark = text.startsWith(STRONG, at) ? STRONG : text.startsWith("`", at) ? "`" : "";
            int end = mark.isEmpty() ? -1 : text.indexOf(mark, at + mark.length());
            if (end > at + mark.length()) {
                String inner = text.substring(at + mark.length(), end);
                parts.add(
                        mark.equals("`") ? Words.code(inner) : Tag.of("strong").around(inline(inner)));
                at = end + mark.length();
            } else {
                int next = next(text, at + Math.max(1, mark.length()));
                parts.add(Html.text(text.substring(at, next)));
                at = next;
            }
        }
        return Html.all(parts);
    }

    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '`' && !text.startsWith(STRONG, at)) {
            at++;
        }
        return at;
    }
}
