package dev.cellc.compiler;

import dev.cellc.compiler.declaration.CellcConfig;
import dev.cellc.compiler.manifest.EnvironmentFolder;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the publication of manifests on branches has to know: what goes to a branch of its own, patterns of the files of
 * others that stay there, and the address of the declarations that the branches name (empty: none).
 */
public record Publication(List<EnvironmentFolder> folders, List<String> keep, String repositoryUrl) {
    public static final Publication NONE = new Publication(List.of(), List.of(), "");

    public Publication {
        folders = List.copyOf(folders);
        keep = List.copyOf(keep);
    }

    static Publication of(List<EnvironmentFolder> folders, @Nullable CellcConfig config) {
        CellcConfig.@Nullable Branches branches = config == null ? null : config.branches();
        if (branches == null) {
            return new Publication(folders, List.of(), "");
        }
        List<String> keep = branches.keep().stream().map(Located::value).toList();
        return new Publication(
                folders,
                keep,
                branches.repoURL() == null ? "" : branches.repoURL().value());
    }

    /** Whether a file in a branch stays there although it is not rendered. */
    public boolean keeps(String path) {
        return keep.stream().anyMatch(pattern -> Glob.matches(pattern, path));
    }
}
