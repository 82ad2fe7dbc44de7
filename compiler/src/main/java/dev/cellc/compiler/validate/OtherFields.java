package dev.cellc.compiler.validate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that kinds of ours have in other versions of OpenChoreo than the one that is read, and what is written in
 * their place. A field that is there in this version too is of another one where its value has another form.
 */
final class OtherFields {
    static final String EARLIER = "earlier";
    static final String LATER = "later";

    private static final String CLUSTER = "`kubernetesCluster`";
    private static final String NAME = "the name alone";
    private static final String GATEWAYS = "`public` and `organization` of the DataPlane's `gateway`";

    static final List<Row> ROWS = List.of(
            later("component", "spec", "componentType", "the name of a ComponentType, or `type: Service`"),
            later("component", "spec", "autoDeploy", "`autoDeploy` of a DeploymentTrack"),
            later("component", "spec", "autoBuild", null),
            later("component", "spec", "traits", "`resources` of a ComponentType"),
            later("component", "spec", "addons", "`resources` of a ComponentType"),
            later("component", "spec", "workflow", "`build`"),
            earlier("component", "spec", "source", "`build`, or an image in the Workload"),
            later("workload", "spec", "container", "`containers` with an entry `main`"),
            later("workload", "spec", "dependencies", "`connections`"),
            later("workload", "spec", "source", null),
            later("workload", "spec/endpoints/*", "displayName", null),
            later("data-plane", "spec", "agent", CLUSTER),
            later("data-plane", "spec", "clusterAgent", CLUSTER),
            later("data-plane", "spec", "planeID", "`name` in " + CLUSTER),
            later("data-plane", "spec", "secretStoreRef", "`secretStore`"),
            later("data-plane", "spec", "imagePullSecretRefs", "`secretRef` in `registry`"),
            later("data-plane", "spec", "observabilityPlaneRef", "`observer`"),
            later("data-plane", "spec/gateway", "ingress", "`public` and `organization`"),
            earlier("data-plane", "spec/kubernetesCluster", "connectionConfigRef", "`credentials`"),
            earlier("data-plane", "spec/kubernetesCluster", "featureFlags", "`capabilities` in `spec`"),
            later("build-plane", "spec", "clusterAgent", CLUSTER),
            later("build-plane", "spec", "observabilityPlaneRef", "`observer`"),
            later("environment", "spec", "dataPlaneRef", NAME),
            later("environment", "spec", "hooks", "`checks` of a target in the DeploymentPipeline"),
            later("environment", "spec/gateway", "ingress", GATEWAYS),
            later("environment", "spec/gateway", "egress", "`egress` of the DataPlane's `gateway`"),
            later("project", "spec", "deploymentPipelineRef", NAME),
            later("project", "spec", "type", null),
            later("project", "spec", "parameters", "`cell`, `quota` and `access`"),
            later("deployment-pipeline", "spec/promotionPaths/*", "sourceEnvironmentRef", NAME),
            later("component-type", "spec", "allowedWorkflows", null),
            later("component-type", "spec", "allowedTraits", null),
            later("component-type", "spec", "traits", "`resources`"),
            later("component-type", "spec", "parameters", "`parameters` in `schema`"),
            later("component-type", "spec", "environmentConfigs", "`environmentConfigs` in `schema`"),
            later("component-type", "spec", "validations", null),
            later("component-type", "spec/schema", "types", "`$defs` within `parameters`"),
            later("component-type", "spec/schema", "envOverrides", "`environmentConfigs`"),
            later("component-type", "spec/resources/*", "includeWhen", "`when`"),
            later("component-type", "spec/resources/*", "forEach", "a section of Mustache"),
            later("component-type", "spec/resources/*", "var", "a section of Mustache"),
            later("component-type", "spec/resources/*", "targetPlane", null));

    private OtherFields() {}

    /** A field of a mapping at {@code path}, where {@code *} is any entry; {@code instead} is null where nothing is. */
    record Row(
            String age,
            String schema,
            String path,
            String name,
            @Nullable String instead) {}

    private static Row later(String schema, String path, String name, @Nullable String instead) {
        return new Row(LATER, schema, path, name, instead);
    }

    private static Row earlier(String schema, String path, String name, @Nullable String instead) {
        return new Row(EARLIER, schema, path, name, instead);
    }

    /** {@code path} is that of a mapping, its steps divided by slashes, {@code name} a field there. */
    static @Nullable Row of(String schema, String path, String name) {
        return ROWS.stream()
                .filter(row -> row.schema().equals(schema) && row.name().equals(name) && isAt(row.path(), path))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAt(String pattern, String path) {
        return pattern.endsWith("/*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                        && path.indexOf('/', pattern.length() - 1) < 0
                : path.equals(pattern);
    }

    /** What {@code visibility} has in place of a word of later versions. */
    static @Nullable String visibility(String word) {
        return switch (word) {
            case "external" -> "public";
            case "namespace" -> "organization";
            default -> null;
        };
    }
}
