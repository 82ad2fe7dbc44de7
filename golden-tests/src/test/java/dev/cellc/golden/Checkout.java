package dev.cellc.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Places in the checkout that the tests run in, and what lies there. */
public final class Checkout {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path ROOT = MODULE.resolveSibling("");

    static final Path CASES = MODULE.resolve("cases");
    static final Path EXAMPLES = MODULE.resolveSibling("examples");
    public static final Path REFERENCE = MODULE.resolveSibling("docs").resolve("reference");

    private Checkout() {}

    /** The slash-separated path below the root of the checkout. */
    static String relative(Path path) {
        return ROOT.relativize(path.toAbsolutePath()).toString().replace('\\', '/');
    }

    /** The folders directly below {@code root} by name; none where there is no root. */
    static List<Path> folders(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source of a test class of any module, by its simple name. */
    static String testSource(String className) throws IOException {
        for (Path module : folders(ROOT)) {
            Path tests = module.resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    List<Path> found = files.filter(file -> file.endsWith(className + ".java"))
                            .toList();
                    if (!found.isEmpty()) {
                        return Files.readString(found.get(0));
                    }
                }
            }
        }
        return "";
    }
}
