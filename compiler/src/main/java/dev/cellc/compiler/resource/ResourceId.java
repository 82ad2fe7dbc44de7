package dev.cellc.compiler.resource;

import java.util.Comparator;

/** What tells one Kubernetes object from another in a cluster. A Namespace is its own namespace here. */
public record ResourceId(String apiVersion, String kind, String namespace, String name)
        implements Comparable<ResourceId> {
    private static final Comparator<ResourceId> ORDER = Comparator.comparing(ResourceId::namespace)
            .thenComparing(ResourceId::kind)
            .thenComparing(ResourceId::name)
            .thenComparing(ResourceId::apiVersion);

    @Override
    public int compareTo(ResourceId other) {
        return ORDER.compare(this, other);
    }
}
