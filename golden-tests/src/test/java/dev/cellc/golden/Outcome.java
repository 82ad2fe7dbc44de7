package dev.cellc.golden;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.CompileOptions;
import dev.cellc.compiler.Compiler;
import dev.cellc.compiler.diagnostic.TextRenderer;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.Shard;
import dev.cellc.compiler.source.SourceTree;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A compilation, as files that can be kept and compared. */
public record Outcome(Compilation compilation) {

    /** Every version of cellc expects the same of its cases. */
    static final String VERSION = "1.0.0";

    public static Outcome of(SourceTree tree) {
        return of(tree, List.of());
    }

    static Outcome of(SourceTree tree, String environment) {
        return of(tree, List.of(environment));
    }

    static Outcome of(SourceTree tree, Shard part) {
        return new Outcome(Compiler.compile(tree, new CompileOptions(List.of(), VERSION).in(part)));
    }

    private static Outcome of(SourceTree tree, List<String> environments) {
        return new Outcome(Compiler.compile(tree, new CompileOptions(environments, VERSION)));
    }

    boolean hasErrors() {
        return compilation.hasErrors();
    }

    /** The diagnostics as a terminal without colours shows them. */
    String diagnostics() {
        return TextRenderer.plain().render(compilation.diagnostics());
    }

    /** The texts of the manifests by path. */
    public SortedMap<String, String> manifests() {
        SortedMap<String, String> files = new TreeMap<>();
        for (Manifest manifest : compilation.manifests().manifests()) {
            files.put(manifest.path().value(), manifest.text());
        }
        return files;
    }

    /** What the folder {@code expected} of a case holds. */
    SortedMap<String, String> expectedFiles() {
        SortedMap<String, String> files = new TreeMap<>();
        manifests().forEach((path, text) -> files.put("manifests/" + path, text));
        if (!compilation.diagnostics().isEmpty()) {
            files.put("diagnostics.txt", diagnostics());
        }
        return files;
    }

    /** All that a compilation says, so that two of them can be compared: texts, origins, digest, diagnostics. */
    SortedMap<String, String> everything() {
        SortedMap<String, String> files = manifests();
        for (Manifest manifest : compilation.manifests().manifests()) {
            files.put("(origins) " + manifest.path(), String.join("\n", manifest.origins()) + '\n');
        }
        files.put("(input digest)", compilation.manifests().inputDigest() + '\n');
        files.put("(diagnostics)", diagnostics());
        return files;
    }
}
