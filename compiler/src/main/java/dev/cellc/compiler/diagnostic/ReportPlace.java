package dev.cellc.compiler.diagnostic;

/**
 * A file as the reader of a report knows it: its path below the top of the repository, or, where {@code origin} is not
 * empty, its path in that other source; a path that is absolute is in neither.
 */
public record ReportPlace(String origin, String path) {

    public static ReportPlace inRepository(String path) {
        return new ReportPlace("", path);
    }

    /** Whether the file is one of the repository that the report is about. */
    public boolean isInRepository() {
        return origin.isEmpty() && !isAbsolute();
    }

    boolean isAbsolute() {
        return origin.isEmpty() && (path.startsWith("/") || path.indexOf(':') == 1);
    }
}
