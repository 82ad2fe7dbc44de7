package dev.cellc.cli;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestPath;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.manifest.Shard;
import dev.cellc.compiler.source.SourceTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Runs the command in this process, with a compiler that yields what the test says. */
final class Run {
    private final Path folder;
    private final SortedMap<String, String> environment = new TreeMap<>();
    private boolean terminal;
    private BiFunction<SourceTree, CompileOptions, Compilation> compiler =
            (tree, options) -> compilation(List.of(), new String[0]);

    private Run(Path folder) {
        this.folder = folder;
    }

    /** What a run left behind. */
    record Result(int exit, String out, String err) {}

    static Run in(Path folder) {
        return new Run(folder);
    }

    Run environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Run onATerminal() {
        terminal = true;
        return this;
    }

    Run compiler(BiFunction<SourceTree, CompileOptions, Compilation> function) {
        compiler = function;
        return this;
    }

    /** The compiler yields these diagnostics, and these manifests as pairs of path and text. */
    Run yields(List<Diagnostic> diagnostics, String... manifests) {
        return compiler((tree, options) -> in(options.shard(), compilation(diagnostics, manifests)));
    }

    private static Compilation in(Shard part, Compilation whole) {
        return new Compilation(
                whole.manifests().in(part),
                whole.diagnostics(),
                whole.outputFolder(),
                whole.environments(),
                whole.counts());
    }

    Result cellc(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Cli.run(List.of(words), Surroundings.of(environment, out, err, folder, terminal), compiler);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The real compiler, with a text on standard input. */
    Result reading(String text, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = Surroundings.of(environment, out, err, folder, terminal)
                .reading(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        int exit = Cli.run(List.of(words), surroundings);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The same with the real compiler. */
    Result real(String... words) {
        return compiler(Compiler::compile).cellc(words);
    }

    static Compilation compilation(List<Diagnostic> diagnostics, String... manifests) {
        List<Manifest> files = new ArrayList<>();
        for (int i = 0; i < manifests.length; i += 2) {
            files.add(new Manifest(new ManifestPath(manifests[i]), manifests[i + 1], List.of()));
        }
        boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
        return new Compilation(
                failed ? ManifestTree.EMPTY : new ManifestTree(files, "sha256:0"),
                diagnostics,
                "rendered",
                List.of("development", "production"),
                new Compilation.Counts(12, 27, 0, 0));
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
