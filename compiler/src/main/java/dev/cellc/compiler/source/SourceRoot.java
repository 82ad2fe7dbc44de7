package dev.cellc.compiler.source;

/**
 * A further root of a tree: its name, where it is to be read from, and what came of reading it. Its files stand in the
 * tree below {@link #folder}, which no path of the main root may be.
 */
public record SourceRoot(String name, Place place, Reading reading) {

    /** Where a root is. */
    public sealed interface Place {}

    /** A folder; the path is relative to the main root. */
    public record Folder(String path) implements Place {}

    /** A folder of a Git repository at one commit; the empty path is all of it. */
    public record Commit(String url, String id, String path) implements Place {}

    /** What came of reading a root. */
    public sealed interface Reading {}

    /** Its files are in the tree; {@code id} is what Git calls their content, empty where no commit was read. */
    public record Content(String id) implements Reading {}

    /** Its files are missing, and this is why. */
    public sealed interface Defect extends Reading {}

    /** There is no such folder; {@code found} completes "the path …". */
    public record NoFolder(String found) implements Defect {}

    /** The main root is read from Git, and the folder is not in that repository. */
    public record OutsideRepository() implements Defect {}

    /** Files would be read twice, or written to where others are read; {@code other} says by what else. */
    public record Overlap(String other) implements Defect {}

    /** The repository cannot be read; {@code reason} and {@code advice} say why and what helps. */
    public record Unreachable(String reason, String advice) implements Defect {}

    /** The repository does not have the commit. */
    public record UnknownCommit() implements Defect {}

    /** The repository was never fetched, and fetching is forbidden. */
    public record Offline() implements Defect {}

    /** A repository of a kind that is not read; {@code reason} and {@code advice} say why and what helps. */
    public record Unsupported(String reason, String advice) implements Defect {}

    /** The address holds a password or a token, which is never used. */
    public record Credentials() implements Defect {}

    /** What the paths of a root's files start with, without the slash. */
    public static String folder(String name) {
        return '<' + name + '>';
    }

    public String folder() {
        return folder(name);
    }

    public SourceRoot with(Reading other) {
        return new SourceRoot(name, place, other);
    }
}
