package dev.cellc.compiler.model;

import dev.cellc.compiler.source.Located;
import java.util.List;

/**
 * A tenant, its projects and its build planes, each sorted by name; {@code addresses} are those of its own network, by
 * which it reaches its gateways, {@code apiClasses} those that it declares, used or not.
 */
public record Organization(
        Located<String> name,
        List<Project> projects,
        List<BuildPlane> buildPlanes,
        List<Located<IpRange>> addresses,
        List<ApiClass> apiClasses) {

    public Organization {
        projects = List.copyOf(projects);
        buildPlanes = List.copyOf(buildPlanes);
        addresses = List.copyOf(addresses);
        apiClasses = List.copyOf(apiClasses);
    }
}
