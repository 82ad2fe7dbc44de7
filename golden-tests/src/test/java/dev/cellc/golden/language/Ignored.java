package dev.cellc.golden.language;

import java.util.List;

/** Properties without an effect on purpose: what a cluster writes into its copies, and what is meant for people. */
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

    private Ignored() {}

    static boolean holds(Property property) {
        String id = property.id();
        return id.endsWith("#/properties/status")
                || id.equals("common.json#/$defs/metadata/properties/annotations")
                || id.equals("cellc.json#/properties/suppressions/items/properties/reason")
                || CLUSTER.stream().anyMatch(name -> id.equals("common.json#/$defs/metadata/properties/" + name));
    }
}
