package dev.cellc.compiler.cilium;

import dev.cellc.compiler.resource.Tree;
import java.util.Comparator;

/** A port of a pod (not of a Service: policies see packets after translation) and its transport, TCP or UDP. */
public record PortProtocol(int port, String protocol) implements Comparable<PortProtocol> {
    private static final Comparator<PortProtocol> ORDER =
            Comparator.comparingInt(PortProtocol::port).thenComparing(PortProtocol::protocol);

    public PortProtocol {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    @Override
    public int compareTo(PortProtocol other) {
        return ORDER.compare(this, other);
    }

    /** Cilium takes the number as a string only. */
    Tree.Obj toTree() {
        return Tree.object()
                .put("port", Integer.toString(port))
                .put("protocol", protocol)
                .build();
    }
}
