package dev.cellc.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The process: its streams, environment and exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Preparation.begin(args);
        Surroundings surroundings = Surroundings.of(
                        environment(),
                        new FileOutputStream(FileDescriptor.out),
                        new FileOutputStream(FileDescriptor.err),
                        Path.of(""),
                        // Java can only tell whether all streams together are a terminal; the launcher knows it for
                        // each
                        Boolean.getBoolean("cellc.terminal"))
                // a bare FileInputStream asks where it stands, which a pipe cannot tell
                .reading(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        int code = Cli.run(List.of(args), surroundings);
        String archive = System.getProperty("cellc.archive", "");
        if (!archive.isEmpty()) {
            FastStart.prepare(archive, Path.of(System.getProperty("cellc.home", "")), surroundings.environment());
        }
        System.exit(code);
    }

    /** Shells keep the width of the screen to themselves; the launcher asks for it. */
    private static SortedMap<String, String> environment() {
        SortedMap<String, String> environment = new TreeMap<>(System.getenv());
        environment.putIfAbsent("COLUMNS", System.getProperty("cellc.columns", ""));
        return environment;
    }
}
