package dev.cellc.golden.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a tree of declarations of any size: {@code TreeGenerator OUT COMPONENTS [CONNECTIONS [SEED]]}. */
public final class TreeGenerator {
    private static final long DEFAULT_SEED = 1;
    private static final int CONNECTIONS_EACH = 2;

    private TreeGenerator() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 4) {
            System.err.println("usage: TreeGenerator OUT COMPONENTS [CONNECTIONS [SEED]]");
            System.exit(2);
        }
        int components = Integer.parseInt(args[1]);
        int connections = args.length > 2 ? Integer.parseInt(args[2]) : CONNECTIONS_EACH * components;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : DEFAULT_SEED;
        Path out = Path.of(args[0]);
        SortedMap<String, String> files = files(Estate.of(components, connections, seed));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = out.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling(""));
            Files.writeString(target, file.getValue());
        }
        System.out.println(files.size() + " files in " + out);
    }

    /** The files by path. */
    static SortedMap<String, String> files(Estate estate) {
        SortedMap<String, String> files = new TreeMap<>(PlatformText.files(estate));
        files.putAll(ComponentText.files(estate));
        return files;
    }
}
