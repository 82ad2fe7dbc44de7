package dev.cellc.compiler.resolve;

import java.util.List;

/** Host names that lead to a Service of the cluster: its pods are no target for a rule by name or address. */
final class InClusterNames {
    private static final List<String> ENDINGS = List.of(".svc", ".cluster.local");
    /** How the namespaces of cells begin, and no domain does. */
    private static final String CELL = "dp-";

    private InClusterNames() {}

    static boolean holds(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return last.equals(host) || last.startsWith(CELL) || ENDINGS.stream().anyMatch(host::endsWith);
    }
}
