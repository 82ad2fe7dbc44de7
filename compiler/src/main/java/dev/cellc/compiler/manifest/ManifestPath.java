package dev.cellc.compiler.manifest;

import java.util.Locale;

/** A slash-separated path below the output folder; never absolute, never upwards. */
public record ManifestPath(String value) implements Comparable<ManifestPath> {

    public ManifestPath {
        for (String segment : value.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..") || segment.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("not a path below the output folder: " + value);
            }
        }
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
