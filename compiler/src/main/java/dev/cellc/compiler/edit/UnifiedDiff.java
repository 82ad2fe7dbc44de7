package dev.cellc.compiler.edit;

import dev.cellc.compiler.source.SourceFile;
import java.util.List;

/** The one part in which two texts of a file differ, in the form that {@code patch} and {@code git apply} read. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    static String of(SourceFile before, SourceFile after) {
        List<String> old = lines(before.text());
        List<String> changed = lines(after.text());
        int first = 0;
        while (first < Math.min(old.size(), changed.size()) && old.get(first).equals(changed.get(first))) {
            first++;
        }
        int same = 0;
        while (same < Math.min(old.size(), changed.size()) - first
                && old.get(old.size() - 1 - same).equals(changed.get(changed.size() - 1 - same))) {
            same++;
        }
        if (old.equals(changed)) {
            return "";
        }
        int from = Math.max(0, first - CONTEXT);
        int rest = Math.max(0, same - CONTEXT);
        StringBuilder out = new StringBuilder();
        out.append("--- a/").append(before.path()).append('\n');
        out.append("+++ b/").append(after.path()).append('\n');
        out.append("@@ -").append(range(from, old.size() - rest));
        out.append(" +").append(range(from, changed.size() - rest)).append(" @@\n");
        append(out, " ", old.subList(from, first));
        append(out, "-", old.subList(first, old.size() - same));
        append(out, "+", changed.subList(first, changed.size() - same));
        append(out, " ", old.subList(old.size() - same, old.size() - rest));
        return out.toString();
    }

    private static String range(int from, int to) {
        return (to > from ? from + 1 : from) + "," + (to - from);
    }

    /** Lines with their ends, so that a last line without one is told from one with it. */
    private static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split("(?<=\n)", -1)).stream()
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static void append(StringBuilder out, String mark, List<String> lines) {
        for (String line : lines) {
            out.append(mark).append(line);
            if (!line.endsWith("\n")) {
                out.append("\n\\ No newline at end of file\n");
            }
        }
    }
}
