package dev.cellc.golden.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a tree of declarations of any size: {@code TreeGenerator OUT COMPONENTS [SEED]}. */
public final class TreeGenerator {
    private static final long DEFAULT_SEED = 1;

    private TreeGenerator() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 3) {
            System.err.println("usage: TreeGenerator OUT COMPONENTS [SEED]");
            System.exit(2);
        }
        long seed = args.length == 3 ? Long.parseLong(args[2]) : DEFAULT_SEED;
        Path out = Path.of(args[0]);
        SortedMap<String, String> files = files(Integer.parseInt(args[1]), seed);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = out.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling(""));
            Files.writeString(target, file.getValue());
        }
        System.out.println(files.size() + " files in " + out);
    }

    /** The files by path: the same for the same arguments. */
    static SortedMap<String, String> files(int components, long seed) {
        Estate estate = Estate.of(components, seed);
        SortedMap<String, String> files = new TreeMap<>(PlatformText.files(estate));
        files.putAll(ComponentText.files(estate));
        return files;
    }
}
