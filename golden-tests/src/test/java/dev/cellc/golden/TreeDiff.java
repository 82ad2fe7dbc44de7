package dev.cellc.golden;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Two sets of files → what differs, file by file; empty where nothing does. */
final class TreeDiff {
    private TreeDiff() {}

    static String between(SortedMap<String, String> expected, SortedMap<String, String> actual) {
        SortedSet<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(actual.keySet());
        StringBuilder out = new StringBuilder();
        for (String path : paths) {
            String before = expected.get(path);
            String after = actual.get(path);
            if (after == null) {
                out.append("missing: ").append(path).append('\n');
            } else if (before == null) {
                out.append("extra: ").append(path).append('\n').append(LineDiff.between("", after));
            } else if (!before.equals(after)) {
                out.append("changed: ").append(path).append('\n').append(LineDiff.between(before, after));
            }
        }
        return out.toString();
    }

    /** Fails with the differences; {@code what} says which two were compared. */
    static void assertSame(String what, SortedMap<String, String> expected, SortedMap<String, String> actual) {
        String difference = between(expected, actual);
        if (!difference.isEmpty()) {
            throw new AssertionError(what + " (- expected, + actual)\n" + difference);
        }
    }
}
