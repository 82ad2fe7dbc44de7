package dev.cellc.golden.language;

import java.util.List;

/**
 * Properties without an effect on manifests on purpose: what a cluster writes into its copies, what is meant for people,
 * what says how to read the rest, what the command `build create` reads, and what lies below a field that is reported as
 * a whole.
 */
final class Ignored {
    private static final List<String> CLUSTER = List.of(
            "uid",
            "resourceVersion",
            "generation",
            "creationTimestamp",
            "deletionTimestamp",
            "selfLink",
            "managedFields",
            "ownerReferences",
            "finalizers");

    private static final List<String> BELOW = List.of(
            "component.json#/properties/spec/properties/build/properties/repository/",
            "deployment-track.json#/$defs/",
            "deployment-track.json#/properties/spec/properties/branch",
            "deployment-track.json#/properties/spec/properties/buildTemplateSpec",
            "deployable-artifact.json#/$defs/endpointTemplate/",
            "deployment-pipeline.json#/properties/spec/properties/promotionPaths/items/properties/targetEnvironmentRefs"
                    + "/items/properties/approvers/",
            "platform.json#/$defs/observer/properties/authentication/");

    /** Says what the parameters beside it mean, so that no other word is legal there. */
    private static final String CONNECTION_TYPE = "common.json#/$defs/connection/properties/type";

    private Ignored() {}

    static boolean holds(Property property) {
        String id = property.id();
        return id.endsWith("#/properties/status")
                || id.equals(CONNECTION_TYPE)
                || id.equals("common.json#/$defs/metadata/properties/annotations")
                || id.equals("cellc.json#/properties/suppressions/items/properties/reason")
                || id.equals("platform.json#/$defs/resourceTemplate/properties/id")
                || BELOW.stream().anyMatch(id::startsWith)
                || CLUSTER.stream().anyMatch(name -> id.equals("common.json#/$defs/metadata/properties/" + name));
    }
}
