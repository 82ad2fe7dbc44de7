package dev.cellc.compiler.declaration;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The template that builds an image, and its arguments. */
public record BuildTemplateRef(
        @Nullable Located<String> engine,
        Located<String> name,
        @Nullable Located<TemplateKind> kind,
        List<Parameter> parameters) {

    /** One argument of a build template. */
    public record Parameter(Located<String> name, Located<String> value) {}

    /** Whether a template is of the cluster or of the namespace that builds run in. */
    public enum TemplateKind implements Keyword {
        CLUSTER_WORKFLOW_TEMPLATE("ClusterWorkflowTemplate"),
        WORKFLOW_TEMPLATE("WorkflowTemplate");

        private final String text;

        TemplateKind(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
