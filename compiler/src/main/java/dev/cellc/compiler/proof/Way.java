package dev.cellc.compiler.proof;

/**
 * A way through a gateway: what callers write, and the pod and port at which they come out. {@code gateway} is named
 * with its listener where no host tells routes apart; {@code path} is a prefix of paths, or of gRPC methods, and empty
 * where there are none; {@code isWoken}: requests wait with somebody in between until there is a pod.
 */
record Way(String gateway, String host, String path, boolean isWoken, int pod, String port) {

    /** Whether all of another way is a part of this one. */
    boolean covers(Way other) {
        return end().equals(other.end())
                && (path.isEmpty()
                        || path.equals("/")
                        || other.path.equals(path)
                        || other.path.startsWith(path + '/'));
    }

    /** The same way, whatever the path. */
    Way end() {
        return new Way(gateway, host, "", isWoken, pod, port);
    }
}
