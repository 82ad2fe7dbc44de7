package dev.cellc.compiler.git;

import dev.cellc.compiler.source.SourceFile;
import java.io.IOException;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A tree of files, wherever it is kept: a directory, a commit, the index. Paths are slash-separated, and the root is
 * the empty path. The message of an {@link IOException} is a reason that a user can read.
 */
public interface TreeStore {

    /** What is at a path; links are not followed. */
    enum Form {
        FILE,
        FOLDER,
        LINK,
        OTHER,
        MISSING
    }

    /** The names in a folder. */
    SortedMap<String, Form> list(String folder) throws IOException;

    Form form(String path) throws IOException;

    /** Where a link points to, as stored in it. */
    String target(String link) throws IOException;

    long size(String file) throws IOException;

    /** What is in a file; null where that is more than {@link SourceFile#MAX_BYTES}. */
    byte @Nullable [] content(String file) throws IOException;
}
