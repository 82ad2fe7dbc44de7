package dev.cellc.compiler.declaration;

/** One document that an author wrote, checked against its schema; names are still text. */
public sealed interface Declaration
        permits ApiBindingDeclaration,
                ApiClassDeclaration,
                ApiDeclaration,
                BuildDeclaration,
                BuildPlaneDeclaration,
                ComponentDeclaration,
                ComponentTypeDeclaration,
                ConfigurationGroupDeclaration,
                DataPlaneDeclaration,
                DeployableArtifactDeclaration,
                DeploymentPipelineDeclaration,
                DeploymentTrackDeclaration,
                EnvironmentDeclaration,
                ManagedServiceDeclaration,
                OrganizationDeclaration,
                ProjectDeclaration,
                ScheduledTaskBindingDeclaration,
                ScheduledTaskClassDeclaration,
                ScheduledTaskDeclaration,
                ServiceBindingDeclaration,
                ServiceClassDeclaration,
                ServiceDeclaration,
                WebApplicationBindingDeclaration,
                WebApplicationClassDeclaration,
                WebApplicationDeclaration,
                WorkloadDeclaration {

    Header header();
}
