package dev.cellc.compiler.declaration;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kinds that authors write. Order is the order of the documentation: platform kinds, then developer kinds. */
public enum Kind implements Keyword {
    ORGANIZATION("Organization", OrganizationDeclaration.class),
    DATA_PLANE("DataPlane", DataPlaneDeclaration.class),
    BUILD_PLANE("BuildPlane", BuildPlaneDeclaration.class),
    ENVIRONMENT("Environment", EnvironmentDeclaration.class),
    DEPLOYMENT_PIPELINE("DeploymentPipeline", DeploymentPipelineDeclaration.class),
    CONFIGURATION_GROUP("ConfigurationGroup", ConfigurationGroupDeclaration.class),
    MANAGED_SERVICE("ManagedService", ManagedServiceDeclaration.class),
    SERVICE_CLASS("ServiceClass", ServiceClassDeclaration.class),
    WEB_APPLICATION_CLASS("WebApplicationClass", WebApplicationClassDeclaration.class),
    SCHEDULED_TASK_CLASS("ScheduledTaskClass", ScheduledTaskClassDeclaration.class),
    API_CLASS("APIClass", ApiClassDeclaration.class),
    COMPONENT_TYPE("ComponentType", ComponentTypeDeclaration.class),
    PROJECT("Project", ProjectDeclaration.class),
    COMPONENT("Component", ComponentDeclaration.class),
    WORKLOAD("Workload", WorkloadDeclaration.class),
    SERVICE("Service", ServiceDeclaration.class),
    WEB_APPLICATION("WebApplication", WebApplicationDeclaration.class),
    SCHEDULED_TASK("ScheduledTask", ScheduledTaskDeclaration.class),
    API("API", ApiDeclaration.class),
    SERVICE_BINDING("ServiceBinding", ServiceBindingDeclaration.class),
    WEB_APPLICATION_BINDING("WebApplicationBinding", WebApplicationBindingDeclaration.class),
    SCHEDULED_TASK_BINDING("ScheduledTaskBinding", ScheduledTaskBindingDeclaration.class),
    API_BINDING("APIBinding", ApiBindingDeclaration.class),
    DEPLOYMENT_TRACK("DeploymentTrack", DeploymentTrackDeclaration.class),
    BUILD("Build", BuildDeclaration.class),
    DEPLOYABLE_ARTIFACT("DeployableArtifact", DeployableArtifactDeclaration.class);

    private static final SortedMap<String, Kind> BY_TEXT = new TreeMap<>();

    static {
        for (Kind kind : values()) {
            BY_TEXT.put(kind.text, kind);
        }
    }

    private final String text;
    private final Class<? extends Declaration> record;

    Kind(String text, Class<? extends Declaration> record) {
        this.text = text;
        this.record = record;
    }

    @Override
    public String text() {
        return text;
    }

    /** The record that a document of this kind is decoded into. */
    public Class<? extends Declaration> record() {
        return record;
    }

    /** The name of the kind's schema without its extension, such as {@code service-class}. */
    public String schema() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }
}
