package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deployable piece of software in one of its tracks: what it is deployed from where workloads enter the pipeline
 * (absent while a build has not written it, and where its track is not deployed by itself), its bindings in
 * environments, what differs in some of them, the environments that it would run in but for a build, and the APIs that
 * publish it beside those of its Service.
 */
public record Component(
        ComponentId id,
        Located<String> name,
        @Nullable Track track,
        DeploymentPipeline pipeline,
        @Nullable Release current,
        List<Binding> bindings,
        List<EnvironmentOverride> overrides,
        List<Environment> waiting,
        List<PublishedApi> apis) {

    /** A release that is pinned to an environment, and what the binding itself overrides there. */
    public record Binding(
            Environment environment,
            Release release,
            @Nullable EnvironmentOverride override) {}

    public Component {
        bindings = List.copyOf(bindings);
        overrides = List.copyOf(overrides);
        waiting = List.copyOf(waiting);
        apis = List.copyOf(apis);
    }

    /** What runs in an environment, before anything is overridden there, or null where nothing does. */
    public @Nullable Release in(Environment environment) {
        for (Binding binding : bindings) {
            if (binding.environment().equals(environment)) {
                return binding.release();
            }
        }
        return pipeline.takesCurrent(environment) && !waiting.contains(environment) ? current : null;
    }

    /** What differs in an environment, the strongest last: the binding speaks of its one environment only. */
    public List<EnvironmentOverride> overridesIn(Environment environment) {
        List<EnvironmentOverride> found = new ArrayList<>();
        for (EnvironmentOverride override : overrides) {
            if (override.environment().equals(environment)) {
                found.add(override);
            }
        }
        for (Binding binding : bindings) {
            if (binding.environment().equals(environment) && binding.override() != null) {
                found.add(binding.override());
            }
        }
        return found;
    }
}
