package dev.cellc.maven;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a goal left behind: the folder of the manifests (null: none), and archives that the build is to publish. */
record Products(@Nullable Path manifests, List<Archive> archives) {
    static final Products NONE = new Products(null, List.of());

    /** The manifests of one environment, and the classifier that they have as an artifact. */
    record Archive(String classifier, Path file) {}

    Products {
        archives = List.copyOf(archives);
    }

    static Products of(Path manifests) {
        return new Products(manifests, List.of());
    }
}
