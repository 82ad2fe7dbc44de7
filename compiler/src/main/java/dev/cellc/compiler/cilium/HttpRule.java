package dev.cellc.compiler.cilium;

import dev.cellc.compiler.resource.Tree;
import java.util.Comparator;

/**
 * Requests that a rule lets through: a method, and a regular expression (RE2) for the whole of path and query. Envoy
 * refuses an expression that compiles to more than a hundred instructions, and with it all policy of the pod.
 */
public record HttpRule(String method, String path) implements Comparable<HttpRule> {
    private static final Comparator<HttpRule> ORDER =
            Comparator.comparing(HttpRule::path).thenComparing(HttpRule::method);

    @Override
    public int compareTo(HttpRule other) {
        return ORDER.compare(this, other);
    }

    Tree.Obj toTree() {
        return Tree.object().put("method", method).put("path", path).build();
    }
}
