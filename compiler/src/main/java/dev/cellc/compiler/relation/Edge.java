package dev.cellc.compiler.relation;

import java.util.Comparator;
import java.util.List;

/**
 * Traffic that is permitted in an environment: at one port of the pods that answer, or at any where {@code port} is 0;
 * {@code protocol} is then {@code any}. {@code because} are the declarations that ask for it, {@code policies} the
 * objects that let it pass, both in words.
 */
public record Edge(
        String environment,
        End from,
        End to,
        String protocol,
        int port,
        String direction,
        List<String> because,
        List<String> policies)
        implements Comparable<Edge> {
    /** Edges that let the same packets pass, for whatever reason, are alike here. */
    static final Comparator<Edge> BY_TRAFFIC = Comparator.comparing(Edge::environment)
            .thenComparing(Edge::from)
            .thenComparing(Edge::to)
            .thenComparing(Edge::protocol)
            .thenComparingInt(Edge::port)
            .thenComparing(Edge::direction);

    private static final Comparator<Edge> ORDER = BY_TRAFFIC.thenComparing(edge -> String.join("\n", edge.because));

    public Edge {
        because = List.copyOf(because);
        policies = List.copyOf(policies);
    }

    /** Such as {@code TCP 8080}. */
    public String portText() {
        return port == 0 ? "any port" : protocol + ' ' + port;
    }

    @Override
    public int compareTo(Edge other) {
        return ORDER.compare(this, other);
    }
}
