package dev.cellc.compiler.promotion;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.Header;
import dev.cellc.compiler.declaration.OwnedDeclaration;
import dev.cellc.compiler.declaration.Owner;
import dev.cellc.compiler.declaration.ProjectOwner;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.Located;
import org.jspecify.annotations.Nullable;

/** Whose a declaration is: by its fields, else by its labels. */
final class Ownership {
    private static final String PREFIX = "openchoreo.dev/";

    private Ownership() {}

    /** Null where it does not say. */
    static @Nullable ComponentId of(OwnedDeclaration declaration, String defaultOrganization) {
        Owner owner = declaration.owner();
        Header header = declaration.header();
        String project = either(owner == null ? null : owner.projectName(), header, "project");
        String component = either(owner == null ? null : owner.componentName(), header, "component");
        String track = either(owner == null ? null : owner.deploymentTrackName(), header, "deployment-track");
        return project == null || component == null
                ? null
                : new ComponentId(
                        header.organization(defaultOrganization),
                        project,
                        component,
                        track == null ? ComponentId.DEFAULT_TRACK : track);
    }

    static @Nullable ComponentId of(ComponentDeclaration declaration, String defaultOrganization) {
        ProjectOwner owner = declaration.spec().owner();
        Header header = declaration.header();
        String project = either(owner == null ? null : owner.projectName(), header, "project");
        return project == null
                ? null
                : new ComponentId(
                        header.organization(defaultOrganization),
                        project,
                        header.name().value());
    }

    private static @Nullable String either(@Nullable Located<String> field, Header header, String label) {
        Located<String> written = field == null ? header.labels().get(PREFIX + label) : field;
        return written == null ? null : written.value();
    }
}
