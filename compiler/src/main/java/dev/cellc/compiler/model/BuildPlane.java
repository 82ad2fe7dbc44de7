package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cluster that makes the images of an organization, and the builds that wait for theirs, sorted. */
public record BuildPlane(
        String organization,
        Located<String> name,
        Located<String> cluster,
        @Nullable String kubeConfig,
        @Nullable String observer,
        List<Build> builds) {

    public BuildPlane {
        builds = List.copyOf(builds);
    }
}
