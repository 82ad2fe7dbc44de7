package dev.cellc.compiler.proof;

import dev.cellc.compiler.cell.Request;
import java.util.List;

/**
 * Peers with which declarations let a pod exchange packets, from one port to another; any protocol with {@code ANY}.
 * Only {@code requests} are meant, where there are any.
 */
record Allowance(PartySet peers, String protocol, int first, int last, List<Request> requests) {
    static final String ANY = "ANY";
    static final int MOST = 65535;

    Allowance {
        requests = List.copyOf(requests);
    }

    static Allowance everything(PartySet peers) {
        return new Allowance(peers, ANY, 0, MOST, List.of());
    }

    static Allowance at(PartySet peers, String protocol, int port) {
        return at(peers, protocol, port, List.of());
    }

    static Allowance at(PartySet peers, String protocol, int port, List<Request> requests) {
        return new Allowance(peers, protocol, port, port, requests);
    }

    boolean covers(String otherProtocol, int port) {
        return isOf(otherProtocol) && port >= first && port <= last;
    }

    /** Whether it stands for exactly these ports. */
    boolean isAt(String otherProtocol, int from, int to) {
        return first == from && last == to && protocol.equals(otherProtocol);
    }

    boolean isOf(String otherProtocol) {
        return protocol.equals(ANY) || protocol.equals(otherProtocol);
    }
}
