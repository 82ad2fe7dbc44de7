package dev.cellc.compiler.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A root and the folders around it: as they are now, in a commit, or in the index. */
public interface TreePlace {

    TreeStore root();

    /** Where the root itself is, in the form of {@link Folder#position}. */
    String position();

    /** What is at a path that is relative to the root. */
    Spot at(String path) throws IOException;

    /** What may be at a path. */
    sealed interface Spot {}

    /** A folder; {@code position} is the same for the same folder, and starts with that of every folder around it. */
    record Folder(TreeStore store, String position) implements Spot {}

    /** Nothing that can be a root; {@code found} completes "the path …". */
    record NoFolder(String found) implements Spot {}

    /** A place that the commit or the index does not reach. */
    record Outside() implements Spot {}

    /** Makes a result of a place while that is open. */
    @FunctionalInterface
    interface Scan<T> {
        T of(TreePlace place);
    }

    /** The path without {@code .} and {@code ..}, or null if it leads above the top. */
    static @Nullable String resolved(String from, String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : (from + '/' + path).split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    return null;
                }
                segments.remove(segments.size() - 1);
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }
}
