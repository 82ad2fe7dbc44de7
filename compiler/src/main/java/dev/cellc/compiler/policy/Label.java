package dev.cellc.compiler.policy;

import org.jspecify.annotations.Nullable;

/** A label and where it comes from: {@code k8s} for pods and their namespaces, {@code reserved} for all else. */
public record Label(String source, String key, String value) {
    public static final String KUBERNETES = "k8s";
    public static final String RESERVED = "reserved";

    /** The namespace of a pod, which no tenant can forge. */
    public static final String NAMESPACE = "io.kubernetes.pod.namespace";

    /** What precedes the labels of a pod's namespace. */
    public static final String OF_NAMESPACE = "io.cilium.k8s.namespace.labels.";

    public static Label kubernetes(String key, String value) {
        return new Label(KUBERNETES, key, value);
    }

    /** As generated, but ready when a process starts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Label that
                && source.equals(that.source)
                && key.equals(that.key)
                && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return (source.hashCode() * 31 + key.hashCode()) * 31 + value.hashCode();
    }
}
