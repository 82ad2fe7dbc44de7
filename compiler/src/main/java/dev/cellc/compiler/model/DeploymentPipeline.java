package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import java.util.List;

/** The environments that a workload passes through, each before those that it is promoted to. */
public record DeploymentPipeline(Located<String> name, List<Environment> environments, List<Environment> roots) {

    public DeploymentPipeline {
        environments = List.copyOf(environments);
        roots = List.copyOf(roots);
    }

    /** Whether workloads enter the pipeline here, without a promotion. */
    public boolean isRoot(Environment environment) {
        return roots.contains(environment);
    }
}
