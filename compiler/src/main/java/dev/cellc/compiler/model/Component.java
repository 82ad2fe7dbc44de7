package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deployable piece of software: what it is deployed from where workloads enter the pipeline (absent while a build
 * has not written it), and its bindings in environments.
 */
public record Component(
        ComponentId id,
        Located<String> name,
        DeploymentPipeline pipeline,
        @Nullable Release current,
        List<Binding> bindings) {

    /** A release that is pinned to an environment. */
    public record Binding(Environment environment, Release release) {}

    public Component {
        bindings = List.copyOf(bindings);
    }

    /** What runs in an environment, or null where nothing does. */
    public @Nullable Release in(Environment environment) {
        for (Binding binding : bindings) {
            if (binding.environment().equals(environment)) {
                return binding.release();
            }
        }
        return pipeline.isRoot(environment) ? current : null;
    }
}
