package dev.cellc.compiler.resource;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an object belongs to, which is where its file goes: a cell, a plane, or what delivers them. */
public sealed interface Home {

    String organization();

    /** The folder of the objects that are applied together, below that of the organization. */
    String folder();

    /** A cell, and the folder of a component as a part of it, unless the object belongs to the cell as a whole. */
    record OfCell(
            String organization,
            String environment,
            String project,
            @Nullable String part) implements Home {

        @Override
        public String folder() {
            return environment + '/' + project;
        }

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfCell that
                    && organization.equals(that.organization)
                    && environment.equals(that.environment)
                    && project.equals(that.project)
                    && Objects.equals(part, that.part);
        }

        @Override
        public int hashCode() {
            return ((organization.hashCode() * 31 + environment.hashCode()) * 31 + project.hashCode()) * 31
                    + Objects.hashCode(part);
        }
    }

    /** A data plane: what its cells share. */
    record OfDataPlane(String organization, String dataPlane) implements Home {

        @Override
        public String folder() {
            return "data-planes/" + dataPlane;
        }

        /** As generated, but ready when a process starts. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfDataPlane that
                    && organization.equals(that.organization)
                    && dataPlane.equals(that.dataPlane);
        }

        @Override
        public int hashCode() {
            return organization.hashCode() * 31 + dataPlane.hashCode();
        }
    }

    /** A build plane: what makes images before any environment has them. */
    record OfBuildPlane(String organization, String buildPlane) implements Home {

        @Override
        public String folder() {
            return "build-planes/" + buildPlane;
        }
    }

    /** What tells a tool of delivery about cells and planes. */
    record OfDelivery(String organization, String tool) implements Home {

        @Override
        public String folder() {
            return "delivery/" + tool;
        }
    }
}
