package dev.cellc.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run takes from the process around it; {@code terminal} says whether standard error is shown to a person.
 */
public record Surroundings(
        SortedMap<String, String> environment,
        InputStream in,
        OutputStream out,
        OutputStream err,
        Path folder,
        boolean terminal) {

    /** With nothing on standard input. */
    public static Surroundings of(
            Map<String, String> environment, OutputStream out, OutputStream err, Path folder, boolean terminal) {
        return new Surroundings(new TreeMap<>(environment), InputStream.nullInputStream(), out, err, folder, terminal);
    }

    /** The same with something to read. */
    public Surroundings reading(InputStream input) {
        return new Surroundings(environment, input, out, err, folder, terminal);
    }

    /** Whether the terminal knows no more than to print one character after the other. */
    boolean isDumb() {
        return environment.getOrDefault("TERM", "").equals("dumb");
    }
}
