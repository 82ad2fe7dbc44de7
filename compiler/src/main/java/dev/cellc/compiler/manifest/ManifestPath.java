package dev.cellc.compiler.manifest;

import java.util.Locale;

/** A slash-separated path below the output folder; never absolute, never upwards. */
public record ManifestPath(String value) implements Comparable<ManifestPath> {

    public ManifestPath {
        if (value.indexOf('\\') >= 0 || !hasNames(value)) {
            throw new IllegalArgumentException("not a path below the output folder: " + value);
        }
    }

    /** Whether every segment is a name: not empty, and no dots that stand for a folder. */
    private static boolean hasNames(String value) {
        int start = 0;
        for (int end = value.indexOf('/'); start <= value.length(); end = value.indexOf('/', start)) {
            int length = (end < 0 ? value.length() : end) - start;
            boolean isDots = length <= 2 && value.startsWith("..".substring(0, length), start);
            if (isDots) {
                return false;
            }
            start += length + 1;
        }
        return true;
    }

    /** What a file system that ignores case takes this path for. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(ManifestPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
