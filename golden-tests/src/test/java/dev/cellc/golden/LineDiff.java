package dev.cellc.golden;

import java.util.ArrayList;
import java.util.List;

/** Two texts → their differing lines with some context, in the manner of a unified diff. */
final class LineDiff {
    private static final int CONTEXT = 3;
    private static final int MOST_LINES = 60;

    /** Above this many pairs of lines the longest common part is not worth its time; all lines count as changed. */
    private static final long MOST_PAIRS = 25_000_000;

    private LineDiff() {}

    static String between(String expected, String actual) {
        List<String> script = script(lines(expected), lines(actual));
        List<String> shown = withContext(script);
        StringBuilder out = new StringBuilder();
        shown.stream().limit(MOST_LINES).forEach(line -> out.append(line).append('\n'));
        if (shown.size() > MOST_LINES) {
            out.append("… ").append(shown.size() - MOST_LINES).append(" more lines\n");
        }
        return out.toString();
    }

    /** Lines with what is usually invisible made visible: carriage returns, and a last line without its end. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.replace("\r", "␍").split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + "  ⏎ missing at the end");
        }
        return lines;
    }

    private static List<String> script(List<String> from, List<String> to) {
        int[][] common = commonLengths(from, to);
        List<String> script = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            boolean both = i < from.size() && j < to.size();
            if (both && from.get(i).equals(to.get(j))) {
                script.add("  " + from.get(i++));
                j++;
            } else if (j == to.size() || (both && length(common, i + 1, j) >= length(common, i, j + 1))) {
                script.add("- " + from.get(i++));
            } else {
                script.add("+ " + to.get(j++));
            }
        }
        return script;
    }

    /** For each pair of positions, how many lines the rests have in common. */
    private static int[][] commonLengths(List<String> from, List<String> to) {
        if ((long) from.size() * to.size() > MOST_PAIRS) {
            return new int[0][0];
        }
        int[][] lengths = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                lengths[i][j] = from.get(i).equals(to.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static int length(int[][] common, int i, int j) {
        return common.length == 0 ? 0 : common[i][j];
    }

    private static List<String> withContext(List<String> script) {
        List<String> shown = new ArrayList<>();
        boolean skipping = false;
        for (int i = 0; i < script.size(); i++) {
            if (isNearAChange(script, i)) {
                shown.add(script.get(i));
                skipping = false;
            } else if (!skipping) {
                shown.add("  …");
                skipping = true;
            }
        }
        return shown;
    }

    private static boolean isNearAChange(List<String> script, int at) {
        int end = Math.min(script.size(), at + CONTEXT + 1);
        return script.subList(Math.max(0, at - CONTEXT), end).stream().anyMatch(line -> !line.startsWith("  "));
    }
}
