package dev.cellc.compiler.proof;

/**
 * A way through a gateway: what callers write, and who gets it at which port. {@code gateway} is named
 * with its listener where no host tells routes apart; {@code path} is a prefix of paths, or of gRPC methods, and empty
 * where there are none; {@code via} is who lets requests wait in between until there is a pod, or nobody; {@code end} is
 * a pod or a host outside.
 */
record Way(String gateway, String host, String path, String via, String end, String port) {

    /** Whether all of another way is a part of this one. */
    boolean covers(Way other) {
        return anyPath().equals(other.anyPath())
                && (path.isEmpty() || path.equals("/") || other.path.equals(path) || other.path.startsWith(path + '/'));
    }

    /** The same way, whatever the path. */
    Way anyPath() {
        return new Way(gateway, host, "", via, end, port);
    }
}
