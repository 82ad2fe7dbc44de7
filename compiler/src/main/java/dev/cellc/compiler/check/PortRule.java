package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Call;
import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * HTTP rules hold for a port of a pod, whichever endpoint is meant: what speaks another protocol there is cut off by
 * them, and what has no contract there makes them void for those who use both.
 */
final class PortRule {
    private final List<Use> uses = new ArrayList<>();

    /** Somebody may use an endpoint, for anything or for what its contract lists. */
    private record Use(String user, Endpoint endpoint, boolean isRestricted) {

        /** What network policies know of it. */
        String port() {
            return user + ' ' + endpoint.transport() + ' ' + endpoint.targetPort();
        }
    }

    private PortRule(ComponentDeployment deployment) {
        for (Call call : deployment.callers()) {
            String user = call.consumerNamespace() + '/' + call.consumer().described();
            uses.add(new Use(user, call.endpoint(), !call.requests().isEmpty()));
        }
        for (Exposure exposure : deployment.exposures()) {
            Endpoint endpoint = exposure.endpoint();
            if (endpoint != null) {
                String user = exposure.gateway().namespace()
                        + '/'
                        + exposure.gateway().name();
                uses.add(new Use(user, endpoint, !exposure.requests().isEmpty()));
            }
        }
    }

    static void check(List<Cell> cells, DiagnosticSink sink) {
        for (Cell cell : cells) {
            for (ComponentDeployment deployment : cell.deployments()) {
                if (isRestricted(deployment)) {
                    PortRule rule = new PortRule(deployment);
                    rule.checkProtocols(deployment.endpoints(), sink);
                    rule.checkUsers(sink);
                }
            }
        }
    }

    /** Whether anybody may ask for nothing but what a contract lists; where all may ask for anything, nothing is amiss. */
    private static boolean isRestricted(ComponentDeployment deployment) {
        for (Call call : deployment.callers()) {
            if (!call.requests().isEmpty()) {
                return true;
            }
        }
        for (Exposure exposure : deployment.exposures()) {
            if (!exposure.requests().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void checkProtocols(List<Endpoint> endpoints, DiagnosticSink sink) {
        Map<Integer, Endpoint> restricted = new LinkedHashMap<>();
        for (Use use : uses) {
            if (use.isRestricted()) {
                restricted.putIfAbsent(use.endpoint().targetPort(), use.endpoint());
            }
        }
        for (Endpoint endpoint : endpoints) {
            Endpoint other = restricted.get(endpoint.targetPort());
            if (other != null && isForeign(endpoint)) {
                sink.report(CheckDiagnostics.portOfTwoProtocols(other, endpoint));
            }
        }
    }

    private void checkUsers(DiagnosticSink sink) {
        Map<String, Endpoint> open = new LinkedHashMap<>();
        for (Use use : uses) {
            if (!use.isRestricted()) {
                open.putIfAbsent(use.port(), use.endpoint());
            }
        }
        for (Use use : uses) {
            Endpoint other = open.get(use.port());
            if (use.isRestricted() && other != null && !isForeign(other)) {
                sink.report(CheckDiagnostics.contractIsVoid(use.endpoint(), other));
            }
        }
    }

    /** TCP and TLS, which a proxy for HTTP does not understand. */
    private static boolean isForeign(Endpoint endpoint) {
        return switch (endpoint.type()) {
            case TCP, TLS -> true;
            case HTTP, REST, GRAPHQL, GRPC, WEBSOCKET, UDP -> false;
        };
    }
}
