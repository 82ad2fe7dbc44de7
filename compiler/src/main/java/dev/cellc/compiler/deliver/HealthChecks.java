package dev.cellc.compiler.deliver;

import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When objects are ready whose state Flux cannot tell: it looks for conditions of the object, and a route has them for
 * each of its gateways. With {@code wait} it looks at every object, so that none needs to be listed.
 */
final class HealthChecks {
    private static final String ROUTES = "gateway.networking.k8s.io/";
    private static final String EACH = "has(status.parents) && size(status.parents) > 0 && status.parents.";
    private static final String ACCEPTED = "p.conditions.exists(c, c.type == 'Accepted' && c.status == ";
    private static final String RESOLVED = "p.conditions.exists(c, c.type == 'ResolvedRefs' && c.status == ";
    private static final String READY = EACH + "all(p, " + ACCEPTED + "'True') && " + RESOLVED + "'True'))";
    private static final String FAILED = EACH + "exists(p, " + ACCEPTED + "'False') || " + RESOLVED + "'False'))";

    private HealthChecks() {}

    /** One for each kind of route among the objects, or null where there is none. */
    static @Nullable Tree of(List<Resource> resources) {
        SortedMap<String, String> routes = new TreeMap<>();
        for (Resource resource : resources) {
            boolean isRoute = resource.id().apiVersion().startsWith(ROUTES)
                    && resource.id().kind().endsWith("Route");
            if (isRoute) {
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
