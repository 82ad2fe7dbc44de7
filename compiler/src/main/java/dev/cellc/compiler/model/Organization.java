package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import java.util.List;

/** A tenant and its projects, sorted by name. */
public record Organization(Located<String> name, List<Project> projects) {

    public Organization {
        projects = List.copyOf(projects);
    }
}
