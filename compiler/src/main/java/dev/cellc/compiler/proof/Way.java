package dev.cellc.compiler.proof;

import org.jspecify.annotations.Nullable;

/**
 * A way through a gateway: what callers write, and who gets it at which port. {@code gateway} is named
 * with its listener where no host tells routes apart; {@code path} is a prefix of paths, or of gRPC methods, and empty
 * where there are none; {@code via} is who lets requests wait in between until there is a pod, or nobody; {@code end} is
 * a pod or a host outside.
 */
record Way(String gateway, String host, String path, String via, String end, String port) {

    /** As generated, but ready when a process starts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Way way && path.equals(way.path) && leadsAlike(way);
    }

    @Override
    public int hashCode() {
        return (((end.hashCode() * 31 + path.hashCode()) * 31 + host.hashCode()) * 31 + port.hashCode()) * 31
                + gateway.hashCode();
    }

    /** Whether all of another way is a part of this one. */
    boolean covers(Way other) {
        return leadsAlike(other)
                && (path.isEmpty() || path.equals("/") || other.path.equals(path) || other.path.startsWith(path + '/'));
    }

    private boolean leadsAlike(Way other) {
        return end.equals(other.end)
                && host.equals(other.host)
                && port.equals(other.port)
                && gateway.equals(other.gateway)
                && via.equals(other.via);
    }

    /** The same way, whatever the path. */
    Way anyPath() {
        return new Way(gateway, host, "", via, end, port);
    }
}
