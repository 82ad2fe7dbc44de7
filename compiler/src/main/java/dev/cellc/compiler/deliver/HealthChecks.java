package dev.cellc.compiler.deliver;

import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.ResourceId;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has to be ready, and when that is. With {@code wait} Flux looks at every object and at no list. It looks for
 * conditions of the object, and a route has them for each of its gateways.
 */
final class HealthChecks {
    private static final String ROUTES = "gateway.networking.k8s.io/";
    private static final String EACH = "has(status.parents) && size(status.parents) > 0 && status.parents.";
    private static final String ACCEPTED = "p.conditions.exists(c, c.type == 'Accepted' && c.status == ";
    private static final String RESOLVED = "p.conditions.exists(c, c.type == 'ResolvedRefs' && c.status == ";
    private static final String READY = EACH + "all(p, " + ACCEPTED + "'True') && " + RESOLVED + "'True'))";
    private static final String FAILED = EACH + "exists(p, " + ACCEPTED + "'False') || " + RESOLVED + "'False'))";

    private static final List<String> WORKLOADS = List.of("DaemonSet", "Deployment", "StatefulSet");

    private HealthChecks() {}

    /** What runs without an end, and the routes to it; null where there is neither. */
    static @Nullable Tree workloads(List<Resource> resources) {
        List<Tree> checks = new ArrayList<>();
        for (Resource resource : resources) {
            ResourceId id = resource.id();
            boolean isWorkload = id.apiVersion().startsWith("apps/") && WORKLOADS.contains(id.kind());
            if (isWorkload || isRoute(id)) {
                checks.add(Tree.object()
                        .put("apiVersion", id.apiVersion())
                        .put("kind", id.kind())
                        .put("name", id.name())
                        .put("namespace", id.namespace())
                        .build());
            }
        }
        return checks.isEmpty() ? null : Tree.list(checks);
    }

    private static boolean isRoute(ResourceId id) {
        return id.apiVersion().startsWith(ROUTES) && id.kind().endsWith("Route");
    }

    /** One for each kind of route among the objects, or null where there is none. */
    static @Nullable Tree expressions(List<Resource> resources) {
        SortedMap<String, String> routes = new TreeMap<>();
        for (Resource resource : resources) {
            if (isRoute(resource.id())) {
                routes.put(
                        resource.id().kind() + ' ' + resource.id().apiVersion(),
                        resource.id().apiVersion());
            }
        }
        List<Tree> checks = new ArrayList<>();
        routes.forEach((key, apiVersion) -> checks.add(Tree.object()
                .put("apiVersion", apiVersion)
                .put("kind", key.substring(0, key.indexOf(' ')))
                .put("current", READY)
                .put("failed", FAILED)
                .build()));
        return checks.isEmpty() ? null : Tree.list(checks);
    }
}
