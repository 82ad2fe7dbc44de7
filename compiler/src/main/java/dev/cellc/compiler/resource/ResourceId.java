package dev.cellc.compiler.resource;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

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

    /** As generated, but ready when a process starts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceId that
                && apiVersion.equals(that.apiVersion)
                && kind.equals(that.kind)
                && namespace.equals(that.namespace)
                && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return ((apiVersion.hashCode() * 31 + kind.hashCode()) * 31 + namespace.hashCode()) * 31 + name.hashCode();
    }
}
