package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import java.util.List;

/** The environments that a workload passes through, each before those that it is promoted to. */
public record DeploymentPipeline(Located<String> name, List<Environment> environments, List<Environment> roots) {

    public DeploymentPipeline {
        environments = List.copyOf(environments);
        roots = List.copyOf(roots);
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
