package dev.cellc.compiler.resource;

import org.jspecify.annotations.Nullable;

/** What an object belongs to, which is where its file goes: a cell, a data plane or a build plane. */
public sealed interface Home {

    String organization();

    /** A cell, and the folder of a component in it, unless the object belongs to the cell as a whole. */
    record OfCell(
            String organization,
            String environment,
            String project,
            @Nullable String folder) implements Home {}

    /** A data plane: what its cells share. */
    record OfDataPlane(String organization, String dataPlane) implements Home {}

    /** A build plane: what makes images before any environment has them. */
    record OfBuildPlane(String organization, String buildPlane) implements Home {}
}
