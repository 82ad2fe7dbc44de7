package dev.cellc.compiler.model;

import dev.cellc.compiler.declaration.DeploymentPipelineDeclaration.Target;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The environments that a workload passes through, each before those that it is promoted to. */
public record DeploymentPipeline(
        Located<String> name, List<Environment> environments, List<Environment> roots, List<Way> ways) {

    /** From one environment to the next, and what has to be met on it. */
    public record Way(Located<String> source, Target target) {}

    public DeploymentPipeline {
        environments = List.copyOf(environments);
        roots = List.copyOf(roots);
        ways = List.copyOf(ways);
    }

    /** The ways that lead to an environment. */
    public List<Way> to(String environment) {
        return ways.stream()
                .filter(way -> way.target().name().value().equals(environment))
                .toList();
    }

    /** The environment of a name; null where none of them has it. */
    public @Nullable Environment environment(String called) {
        for (Environment environment : environments) {
            if (environment.name().value().equals(called)) {
                return environment;
            }
        }
        return null;
    }

    /** Where current releases run without a binding: at the roots, unless an environment says otherwise of itself. */
    public List<Environment> entries() {
        return environments.stream().filter(this::takesCurrent).toList();
    }

    /** Whether the current release of a component runs here without a binding. */
    public boolean takesCurrent(Environment environment) {
        Located<Boolean> promotedOnly = environment.constraints().promotedOnly();
        return promotedOnly == null ? roots.contains(environment) : !promotedOnly.value();
    }
}
