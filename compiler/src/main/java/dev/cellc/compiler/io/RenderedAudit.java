package dev.cellc.compiler.io;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.git.RenderedBranches;
import dev.cellc.compiler.git.RenderedBranches.Recorded;
import dev.cellc.compiler.git.RenderedBranches.RecordedFile;
import dev.cellc.compiler.manifest.EnvironmentFolder;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.source.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rendered branch, and what the commit gives that it names → what was edited there since. */
public final class RenderedAudit {
    private static final String METADATA = "hydrator.metadata";

    private final String branch;
    private final Recorded recorded;

    public RenderedAudit(String branch, Recorded recorded) {
        this.branch = branch;
        this.recorded = recorded;
    }

    /** The commit that a folder says to be rendered from. */
    public static Optional<String> commit(Path folder) throws InputException {
        Path file = folder.resolve(METADATA);
        try {
            return Files.isRegularFile(file) ? RenderedBranches.named(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new InputException("`" + file + "` cannot be read: " + e.getMessage(), "is it text?", e);
        }
    }

    /** A branch or a folder that does not say where it comes from. */
    public static List<Diagnostic> unnamed(String name) {
        return List.of(RenderedDiagnostics.unnamed(name));
    }

    /** The commit that it names is not one that it may come from. */
    public static List<Diagnostic> foreign(String name, String commit, String head) {
        return List.of(RenderedDiagnostics.foreign(name, commit, head));
    }

    /** The commit that it names cannot be compiled. */
    public static List<Diagnostic> broken(String name, String commit) {
        return List.of(RenderedDiagnostics.broken(name, commit));
    }

    /** What the branch says of itself that contradicts itself. */
    public List<Diagnostic> records() {
        String inMetadata = recorded.inMetadata();
        String inMessage = recorded.inMessage();
        return inMetadata == null || inMessage == null || inMetadata.equals(inMessage)
                ? List.of()
                : List.of(RenderedDiagnostics.twoCommits(branch, inMetadata, inMessage));
    }

    /** Where the files are not those of a compilation; {@code metadata} are to be there if the commit wrote the files. */
    public List<Diagnostic> edited(String commit, Compilation compilation, @Nullable Manifest metadata) {
        if (compilation.hasErrors()) {
            return broken(branch, commit);
        }
        Optional<EnvironmentFolder> folder = folder(compilation);
        if (folder.isEmpty()) {
            return List.of(RenderedDiagnostics.noEnvironment(branch, commit));
        }
        SortedMap<String, String> expected = new TreeMap<>();
        Stream<Manifest> manifests = compilation.manifests().manifests().stream()
                .filter(manifest -> folder.get().holds(manifest.path()));
        Stream.concat(manifests, Stream.ofNullable(metadata))
                .forEach(manifest -> expected.put(manifest.path().value(), manifest.text()));
        return differences(commit, expected, compilation);
    }

    /** That of the only environment that it has files of; if somebody has put others there, the one that it has most of. */
    private Optional<EnvironmentFolder> folder(Compilation compilation) {
        return compilation.publication().folders().stream()
                .filter(folder -> files(folder) > 0)
                .max(Comparator.comparingLong(this::files));
    }

    private long files(EnvironmentFolder folder) {
        return recorded.files().stream()
                .filter(file -> file.path().startsWith(folder.path() + '/'))
                .count();
    }

    private List<Diagnostic> differences(String commit, SortedMap<String, String> expected, Compilation compilation) {
        List<Diagnostic> found = new ArrayList<>();
        SortedMap<String, String> missing = new TreeMap<>(expected);
        for (RecordedFile file : recorded.files()) {
            @Nullable String wanted = missing.remove(file.path());
            if (wanted != null) {
                if (!wanted.equals(file.text())) {
                    found.add(RenderedDiagnostics.edited(branch, commit, file, wanted));
                }
            } else if (!file.path().equals(METADATA)
                    && !compilation.publication().keeps(file.path())) {
                found.add(RenderedDiagnostics.added(branch, commit, file.path()));
            }
        }
        for (Map.Entry<String, String> entry : missing.entrySet()) {
            found.add(RenderedDiagnostics.missing(branch, commit, entry.getKey()));
        }
        return found.stream().sorted().toList();
    }
}
