package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group of components that belong together: one cell, a namespace with its own boundary, in each environment. */
public record ProjectDeclaration(Header header, ProjectDeclaration.Spec spec) implements Declaration {

    /** The project's pipeline, and the boundary of its cells. */
    public record Spec(
            Located<String> deploymentPipelineRef,
            @Nullable Located<String> buildPlaneRef,
            @Nullable Cell cell,
            Entries<Located<String>> quota,
            List<Access> access) {}

    /** How tight the network boundary of a project's cells is. */
    public record Cell(
            @Nullable Located<InternalTraffic> internalTraffic,
            @Nullable Located<Egress> egress) {}

    /** What may pass within a cell. */
    public enum InternalTraffic implements Keyword {
        OPEN("open"),
        DECLARED("declared"),
        STRICT("strict");

        private final String text;

        InternalTraffic(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** What may leave a cell. */
    public enum Egress implements Keyword {
        DECLARED("declared"),
        OPEN("open");

        private final String text;

        Egress(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
