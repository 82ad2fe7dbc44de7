package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import java.util.List;

/** A tenant, its projects and its build planes, each sorted by name. */
public record Organization(Located<String> name, List<Project> projects, List<BuildPlane> buildPlanes) {

    public Organization {
        projects = List.copyOf(projects);
        buildPlanes = List.copyOf(buildPlanes);
    }
}
