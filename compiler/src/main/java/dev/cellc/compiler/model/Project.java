package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import java.util.List;

/** A group of components with one cell in each environment of its pipeline; components are sorted by name. */
public record Project(
        Located<String> name,
        DeploymentPipeline pipeline,
        Boundary boundary,
        Tenancy tenancy,
        List<Component> components) {

    public Project {
        components = List.copyOf(components);
    }
}
