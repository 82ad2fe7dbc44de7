package dev.cellc.compiler.policy;

import java.util.List;

/**
 * Ports that an entry speaks of, and what requests there have to look like. No ranges: every port. No HTTP requests
 * listed at all ({@code http} empty and {@code isHttp} false): any traffic. Lookups of {@code names} are read, if any are.
 */
public record Ports(
        List<PortRange> ranges, boolean isHttp, List<HttpMatch> http, List<String> names, List<String> serverNames) {

    /** Ports of a protocol, or of TCP, UDP and SCTP with {@code ANY}; {@code name} stands for a container's port. */
    public record PortRange(String protocol, int first, int last, String name) {}

    /**
     * What a request has to look like: expressions that match the whole of a part, empty ones anything; with
     * {@code hasConditions} something else too.
     */
    public record HttpMatch(String method, String path, String host, boolean hasConditions) {}

    public Ports {
        ranges = List.copyOf(ranges);
        http = List.copyOf(http);
        names = List.copyOf(names);
        serverNames = List.copyOf(serverNames);
    }
}
