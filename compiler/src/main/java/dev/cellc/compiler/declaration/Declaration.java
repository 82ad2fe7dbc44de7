package dev.cellc.compiler.declaration;

/** One document that an author wrote, checked against its schema; names are still text. */
public sealed interface Declaration
        permits ApiClassDeclaration,
                BuildPlaneDeclaration,
                ComponentDeclaration,
                ComponentTypeDeclaration,
                ConfigurationGroupDeclaration,
                DataPlaneDeclaration,
                DeploymentPipelineDeclaration,
                EnvironmentDeclaration,
                ManagedServiceDeclaration,
                OwnedDeclaration,
                OrganizationDeclaration,
                ProjectDeclaration,
                ScheduledTaskClassDeclaration,
                ServiceClassDeclaration,
                WebApplicationClassDeclaration {

    Header header();
}
