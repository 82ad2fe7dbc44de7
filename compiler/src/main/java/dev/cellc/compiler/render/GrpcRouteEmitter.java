package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.ComponentDeployment;
import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A route from a gateway to each exposed gRPC endpoint: to its services, or to the operations that its API lists. */
final class GrpcRouteEmitter {
    private GrpcRouteEmitter() {}

    static List<Resource> emit(CellParts parts, DiagnosticSink sink) {
        List<Resource> resources = new ArrayList<>();
        for (Deployed deployed : parts.deployments()) {
            ComponentDeployment deployment = deployed.deployment();
            for (Exposure exposure : deployment.exposures()) {
                if (exposure.entrance() instanceof Entrance.Grpc entrance) {
                    for (RoutePart part : RoutePart.of(exposure)) {
                        resources.add(CellObjects.ofComponent(
                                deployed,
                                "gateway.networking.k8s.io/v1",
                                "GRPCRoute",
                                part.route().name(),
                                spec(part, entrance, sink)));
                    }
                }
            }
        }
        return resources;
    }

    private static Tree.Obj spec(RoutePart part, Entrance.Grpc entrance, DiagnosticSink sink) {
        Exposure exposure = part.exposure();
        RestPolicy policy = EffectivePolicy.of(exposure);
        List<Tree> matches = matches(part, entrance);
        List<Tree> rules = new ArrayList<>();
        for (int from = 0; from == 0 || from < matches.size(); from += RoutePart.MOST) {
            rules.add(Tree.object()
                    .put("backendRefs", RouteTrees.backends(Objects.requireNonNull(exposure.endpoint())))
                    .putAll("matches", matches.subList(from, Math.min(matches.size(), from + RoutePart.MOST)))
                    .build());
        }
        return Tree.object()
                .put("hostnames", RouteTrees.hosts(exposure))
                .put("parentRefs", RouteTrees.parents(exposure, Listeners.of(exposure, policy, sink)))
                .put("rules", Tree.list(rules))
                .build();
    }

    private static List<Tree> matches(RoutePart part, Entrance.Grpc entrance) {
        List<Tree> headers = RouteTrees.versionHeaders(part.exposure());
        List<Tree> matches = new ArrayList<>();
        for (Operation operation : part.operations()) {
            String[] names = operation.path().value().substring(1).split("/", 2);
            matches.add(match(headers, names[0], names.length == 2 ? names[1] : ""));
        }
        if (part.operations().isEmpty()) {
            entrance.services().forEach(service -> matches.add(match(headers, service, "")));
        }
        if (matches.isEmpty() && !headers.isEmpty()) {
            matches.add(Tree.object().putAll("headers", headers).build());
        }
        return matches;
    }

    private static Tree match(List<Tree> headers, String service, String method) {
        return Tree.object()
                .putAll("headers", headers)
                .put(
                        "method",
                        Tree.object()
                                .put("method", method.isEmpty() ? null : Tree.text(method))
                                .put("service", service)
                                .put("type", "Exact"))
                .build();
    }
}
