package dev.cellc.compiler.proof;

import java.util.BitSet;

/** Peers with which declarations let a pod exchange packets, from one port to another; any protocol with {@code ANY}. */
record Allowance(BitSet peers, String protocol, int first, int last) {
    static final String ANY = "ANY";
    static final int MOST = 65535;

    static Allowance everything(BitSet peers) {
        return new Allowance(peers, ANY, 0, MOST);
    }

    static Allowance at(BitSet peers, String protocol, int port) {
        return new Allowance(peers, protocol, port, port);
    }

    boolean covers(String otherProtocol, int port) {
        return isOf(otherProtocol) && port >= first && port <= last;
    }

    boolean isOf(String otherProtocol) {
        return protocol.equals(ANY) || protocol.equals(otherProtocol);
    }
}
