package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Exposure.Level;
import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.cell.Request.Rest;
import dev.cellc.compiler.cell.Request.Text;
import dev.cellc.compiler.declaration.ApiClassDeclaration.RestPolicies;
import dev.cellc.compiler.declaration.EndpointType;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.model.Api;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.model.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint may be asked for by those whose requests the cluster can tell apart. None: it may be asked for
 * anything, as there are no HTTP rules, or it speaks no HTTP, or has no contract.
 */
final class Requests {
    /** The minor version of Cilium from which WebSocket gets through HTTP rules. */
    private static final int PASSES_WEB_SOCKETS = 19;

    private final Contracts contracts;

    Requests(Contracts contracts) {
        this.contracts = contracts;
    }

    /** Of components that call the endpoint directly. */
    List<Request> ofCall(Endpoint endpoint, DataPlane plane) {
        return below(endpoint.basePath(), endpoint, plane);
    }

    /** Of the gateway, which has turned the path into the backend's already. A web application keeps its paths. */
    List<Request> ofExposure(Api api, Level level, boolean web, DataPlane plane) {
        if (!(api.backend() instanceof Endpoint endpoint)) {
            return List.of();
        }
        List<Request> requests = below(web ? endpoint.basePath() : api.basePath(), endpoint, plane);
        boolean isRest = endpoint.type() == EndpointType.HTTP || endpoint.type() == EndpointType.REST;
        return isRest && passesPreflights(api, level, plane) ? withPreflights(requests) : requests;
    }

    private List<Request> below(String basePath, Endpoint endpoint, DataPlane plane) {
        DataPlane.NetworkTarget target = plane.networkTarget();
        if (!target.hasHttpRules()) {
            return List.of();
        }
        return switch (endpoint.type()) {
            case HTTP, REST ->
                withHeads(contracts.requests(endpoint)).stream()
                        .flatMap(request -> below(basePath, request))
                        .toList();
            case GRAPHQL -> ofGraphQl(basePath.isEmpty() ? "/" : basePath);
            case GRPC -> GrpcServices.requests(endpoint);
            case WEBSOCKET -> target.ciliumMinor() >= PASSES_WEB_SOCKETS ? ofWebSocket(basePath) : List.of();
            case TCP, UDP, TLS -> List.of();
        };
    }

    /** The root of an API is reached with and without a slash. */
    private static Stream<Request> below(String basePath, Request request) {
        Request below = request.below(basePath);
        boolean isRoot = request.path().equals(List.of(new Text("/"))) && !basePath.isEmpty();
        return isRoot ? Stream.of(new Request(request.method(), List.of(new Text(basePath))), below) : Stream.of(below);
    }

    private static List<Request> ofGraphQl(String path) {
        return List.of(new Request("GET", List.of(new Text(path))), new Request("POST", List.of(new Text(path))));
    }

    /** A WebSocket begins with a GET request, at the path itself or below it. */
    private static List<Request> ofWebSocket(String basePath) {
        Request below = new Request("GET", List.of(new Text("/"), new Rest())).below(basePath);
        return basePath.isEmpty() ? List.of(below) : List.of(new Request("GET", List.of(new Text(basePath))), below);
    }

    /** Whoever answers GET answers HEAD, and documents seldom say so. */
    private static List<Request> withHeads(List<Request> requests) {
        List<Request> all = new ArrayList<>(requests);
        for (Request request : requests) {
            if (request.method().equals("GET")) {
                all.add(new Request("HEAD", request.path()));
            }
        }
        return all.stream().distinct().toList();
    }

    /** The route lets every method through, and nothing at the gateway answers what browsers ask beforehand. */
    private static boolean passesPreflights(Api api, Level level, DataPlane plane) {
        RestPolicies policies = api.apiClass().restPolicies();
        boolean answered = policies != null
                && plane.gatewayTarget().envoyGateway()
                && (hasCors(policies.defaults())
                        || hasCors(level == Level.PUBLIC ? policies.public_() : policies.organization()));
        return !answered && api.operations().isEmpty();
    }

    private static boolean hasCors(@Nullable RestPolicy policy) {
        return policy != null && policy.cors() != null;
    }

    private static List<Request> withPreflights(List<Request> requests) {
        List<Request> all = new ArrayList<>(requests);
        for (Request request : requests) {
            all.add(new Request("OPTIONS", request.path()));
        }
        return all.stream().distinct().toList();
    }
}
