package dev.cellc.compiler.declaration;

import org.jspecify.annotations.Nullable;

/** A declaration that belongs to a component. */
public sealed interface OwnedDeclaration extends Declaration
        permits ApiBindingDeclaration,
                ApiDeclaration,
                BuildDeclaration,
                DeployableArtifactDeclaration,
                DeploymentTrackDeclaration,
                ScheduledTaskDeclaration,
                ServiceDeclaration,
                WebApplicationDeclaration,
                WorkloadBinding,
                WorkloadDeclaration {

    /** The owner as written in {@code spec.owner}; labels may stand in for it. */
    @Nullable Owner owner();
}
