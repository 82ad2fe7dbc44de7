package dev.cellc.compiler;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.manifest.EnvironmentFolder;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestTree;
import java.util.List;

/**
 * What a compilation yields. {@code manifests} is empty when there is an error; {@code diagnostics} are sorted and
 * free of repetitions; {@code outputFolder} is what cellc.yaml says; {@code environments} are those that have cells.
 */
public record Compilation(
        ManifestTree manifests,
        List<Diagnostic> diagnostics,
        String outputFolder,
        List<String> environments,
        Counts counts,
        Publication publication) {

    /** How much was read: documents of ours, and, passed over, those of other API groups and workload descriptors. */
    public record Counts(int files, int declarations, int foreignDocuments, int descriptors) {}

    /** One of which nothing is to be published. */
    public Compilation(
            ManifestTree manifests,
            List<Diagnostic> diagnostics,
            String outputFolder,
            List<String> environments,
            Counts counts) {
        this(manifests, diagnostics, outputFolder, environments, counts, Publication.NONE);
    }

    public Compilation {
        diagnostics = List.copyOf(diagnostics);
        environments = List.copyOf(environments);
    }

    /** The same result with one more file. */
    public Compilation with(Manifest file) {
        return new Compilation(manifests.with(file), diagnostics, outputFolder, environments, counts, publication);
    }

    /** The manifests of one environment only, in the places that they have in the whole tree. */
    public ManifestTree manifests(String environment) {
        List<EnvironmentFolder> folders = publication.folders().stream()
                .filter(folder -> folder.environment().equals(environment))
                .toList();
        return manifests.within(folders);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** The diagnostics that keep it from having manifests. */
    public List<Diagnostic> errors() {
        return diagnostics.stream().filter(Diagnostic::isError).toList();
    }
}
