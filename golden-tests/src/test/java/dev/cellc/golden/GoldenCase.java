package dev.cellc.golden;

import dev.cellc.compiler.io.ProjectReader;
import dev.cellc.compiler.source.InputException;
import dev.cellc.compiler.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One folder of {@code cases/} or {@code examples/}. */
public record GoldenCase(Path folder, Kind kind) {

    /** What is expected of a case. */
    public enum Kind {
        /** Manifests, and perhaps warnings. */
        VALID,
        /** Diagnostics, and no manifest. */
        INVALID,
        /** Manifests that are not kept, and nothing to complain about. */
        EXAMPLE
    }

    public static List<GoldenCase> all() {
        return Stream.of(valid(), invalid(), below(Checkout.EXAMPLES, Kind.EXAMPLE))
                .flatMap(List::stream)
                .toList();
    }

    static List<GoldenCase> valid() {
        return below(Checkout.CASES.resolve("valid"), Kind.VALID);
    }

    static List<GoldenCase> invalid() {
        return below(Checkout.CASES.resolve("invalid"), Kind.INVALID);
    }

    private static List<GoldenCase> below(Path root, Kind kind) {
        return Checkout.folders(root).stream()
                .map(folder -> new GoldenCase(folder, kind))
                .toList();
    }

    public String name() {
        return folder.getFileName().toString();
    }

    Path input() {
        return kind == Kind.EXAMPLE ? folder : folder.resolve("input");
    }

    /** The folder below the root of the checkout. */
    public String path() {
        return Checkout.relative(folder);
    }

    /** The tree as it is read without a network; what other repositories hold is in a cache. */
    public SourceTree tree() throws InputException {
        try (Scratch cache = new Scratch()) {
            PinnedRepositories.fill(cache.path(), this);
            return ProjectReader.of(Map.of("CELLC_CACHE", cache.path().toString()))
                    .offline()
                    .directory(input());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other repositories that the case reads from; need not exist. */
    Path repositories() {
        return folder.resolve("repositories");
    }

    Expected expected() {
        return new Expected(folder.resolve("expected"));
    }
}
