package dev.cellc.compiler.io;

import dev.cellc.compiler.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of an output folder that are ours, and the contents that we have given them: what the index says, and,
 * after a run that was interrupted, what its journal says. A journal holds one claim a line: digest, blank, path.
 */
final class Claims {
    private final SortedMap<String, List<String>> digests = new TreeMap<>();

    /** False if the path is none below the output folder, or not one that is ours to give: then it is not claimed. */
    boolean add(String path, String digest) {
        try {
            ManifestPath below = new ManifestPath(path);
            if (isReserved(below.value())) {
                return false;
            }
        } catch (IllegalArgumentException e) {
            return false;
        }
        digests.computeIfAbsent(path, p -> new ArrayList<>(1)).add(digest);
        return true;
    }

    /** The paths that hold our own records and are no manifest's. */
    static boolean isReserved(String path) {
        return path.equals(OwnerIndex.NAME) || path.equals(Staging.NAME) || path.startsWith(Staging.NAME + '/');
    }

    SortedSet<String> paths() {
        return new TreeSet<>(digests.keySet());
    }

    boolean contains(String path) {
        return digests.containsKey(path);
    }

    boolean accepts(String path, String digest) {
        return digests.getOrDefault(path, List.of()).contains(digest);
    }

    /** Whether a file below this folder is ours. */
    boolean hasBelow(String folder) {
        // '0' is the character after '/'.
        return !digests.subMap(folder + '/', folder + '0').isEmpty();
    }

    /** The journal of a run that starts from these claims: it keeps them until the new index is in place. */
    String journal(Wanted wanted) {
        StringBuilder out = new StringBuilder();
        digests.forEach((path, all) -> all.forEach(digest -> line(out, path, digest)));
        Digest digest = new Digest();
        wanted.files().forEach((path, file) -> line(out, path, file.digest(digest)));
        return out.toString();
    }

    private static void line(StringBuilder out, String path, String digest) {
        out.append(digest).append(' ').append(path).append('\n');
    }

    void addJournal(String text) {
        text.lines().forEach(line -> {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                add(line.substring(blank + 1), line.substring(0, blank));
            }
        });
    }
}
