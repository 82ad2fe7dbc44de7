package dev.cellc.compiler.derive;

import org.jspecify.annotations.Nullable;

/** Host names that lead to a Service of the cluster. */
final class InClusterHosts {
    private InClusterHosts() {}

    /** The namespace that such a name is of, or null for any other name. */
    static @Nullable String namespace(String host) {
        String[] labels = host.split("\\.", -1);
        boolean isService =
                labels.length > 2 && labels[2].equals("svc") && (labels.length == 3 || host.endsWith(".local"));
        return isService ? labels[1] : null;
    }
}
