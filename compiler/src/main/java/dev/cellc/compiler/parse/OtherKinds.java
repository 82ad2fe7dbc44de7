package dev.cellc.compiler.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds that OpenChoreo has in other versions than the one that is read, and what is written in their place. */
final class OtherKinds {
    private static final String EARLIER = "earlier";
    private static final String LATER = "later";
    private static final String DERIVED =
            "remove the document: what runs follows from the component's Workload and its bindings";
    private static final String BINDING = "write a `ServiceBinding`, `WebApplicationBinding` or `ScheduledTaskBinding`,"
            + " as `cellc promote` does, and what differs between environments into `overrides`";
    private static final String ACCESS = "write `access` of the Organization or of the Project";
    private static final String BUILD = "write a `Build`, as `cellc build create` does";
    private static final String OBSERVER = "write `observer` of the DataPlane";

    /** In the order of what they are about: what runs where, types, builds, planes, resources, access, the rest. */
    static final List<Row> ROWS = List.of(
            later(BINDING, null, "ReleaseBinding", "ComponentReleaseBinding", "ComponentDeployment", "EnvSettings"),
            later(DERIVED, null, "ComponentRelease", "ComponentEnvSnapshot", "RenderedRelease"),
            later(
                    "write a `ComponentType`, whose templates are Mustache",
                    "ComponentType",
                    "ComponentTypeDefinition",
                    "ClusterComponentType"),
            later(
                    "write what it adds into `resources` of a ComponentType or of a class",
                    null,
                    "Addon",
                    "Trait",
                    "ClusterTrait"),
            later(
                    "write `build` of the Component, which names a template of the build plane",
                    null,
                    "Workflow",
                    "ClusterWorkflow",
                    "ComponentWorkflow",
                    "WorkflowDefinition"),
            later(BUILD, "Build", "WorkflowRun", "ComponentWorkflowRun"),
            later("write a `BuildPlane`", "BuildPlane", "ClusterBuildPlane", "WorkflowPlane", "ClusterWorkflowPlane"),
            later("write a `DataPlane`", "DataPlane", "ClusterDataPlane"),
            later(OBSERVER, null, "ObservabilityPlane", "ClusterObservabilityPlane"),
            later(
                    "write a `ManagedService` for each database, queue or cache",
                    null,
                    "Resource",
                    "ResourceType",
                    "ClusterResourceType",
                    "ResourceRelease",
                    "ResourceReleaseBinding"),
            later(
                    "write a `ConfigurationGroup` whose values have a `vaultKey`, or name a Secret in `secretRef`",
                    null,
                    "SecretReference"),
            later(
                    ACCESS,
                    null,
                    "AuthzRole",
                    "AuthzRoleBinding",
                    "AuthzClusterRole",
                    "AuthzClusterRoleBinding",
                    "ClusterAuthzRole",
                    "ClusterAuthzRoleBinding"),
            later(
                    "write a `Project`, whose `cell`, `quota` and `access` say what its namespaces hold",
                    null,
                    "ProjectType",
                    "ClusterProjectType",
                    "ProjectRelease",
                    "ProjectReleaseBinding"),
            later(
                    "write `checks` of a target in the DeploymentPipeline, and leave running them to your CI",
                    null,
                    "Hook",
                    "ClusterHook",
                    "HookBinding"),
            later(
                    "remove the document, and leave alerts to the tool that raises them",
                    null,
                    "ObservabilityAlertRule",
                    "ObservabilityAlertsNotificationChannel"),
            later("remove the document, and leave builds on a push to your CI", null, "GitRepositoryWebhook"),
            earlier("write a `Component`", "Component", "ComponentV2"),
            earlier(BUILD, "Build", "BuildV2"),
            earlier("write `endpoints` of the Workload", null, "EndpointV2"),
            earlier("write an `APIClass`", "APIClass", "EndpointClass"),
            earlier("write a `ServiceClass`, `WebApplicationClass` or `ScheduledTaskClass`", null, "WorkloadClass"),
            earlier(BINDING, null, "WorkloadBinding"),
            earlier(
                    DERIVED,
                    null,
                    "WorkloadRelease",
                    "EndpointRelease",
                    "ServiceRelease",
                    "WebApplicationRelease",
                    "ScheduledTaskRelease",
                    "APIRelease"));

    private OtherKinds() {}

    /** {@code meant} is the kind that has its place, if there is just one. */
    record Row(String age, String instead, @Nullable String meant, List<String> kinds) {}

    private static Row later(String instead, @Nullable String meant, String... kinds) {
        return new Row(LATER, instead, meant, List.of(kinds));
    }

    private static Row earlier(String instead, @Nullable String meant, String... kinds) {
        return new Row(EARLIER, instead, meant, List.of(kinds));
    }

    static @Nullable Row of(String kind) {
        return ROWS.stream()
                .filter(row -> row.kinds().contains(kind))
                .findFirst()
                .orElse(null);
    }
}
