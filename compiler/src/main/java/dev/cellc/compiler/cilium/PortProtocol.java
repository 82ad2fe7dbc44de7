package dev.cellc.compiler.cilium;

import dev.cellc.compiler.resource.Tree;

/** A port of a pod (not of a Service: policies see packets after translation) and its transport, TCP or UDP. */
public record PortProtocol(int port, String protocol) implements Comparable<PortProtocol> {
    public PortProtocol {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    @Override
    public int compareTo(PortProtocol other) {
        int byPort = Integer.compare(port, other.port);
        return byPort != 0 ? byPort : protocol.compareTo(other.protocol);
    }

    /** Cilium takes the number as a string only. */
    Tree.Obj toTree() {
        return Tree.object()
                .put("port", Integer.toString(port))
                .put("protocol", protocol)
                .build();
    }
}
