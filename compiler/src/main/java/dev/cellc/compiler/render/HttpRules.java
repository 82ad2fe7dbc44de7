package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.cell.Exposure;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.model.OutsideTarget;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an HTTPRoute: what callers write becomes what the backend sees. Browsers ask before they let other
 * sites' scripts call; such a question must reach the route too, whatever it is restricted to, for the gateway to answer.
 */
record HttpRules(
        Exposure exposure,
        Entrance.Http entrance,
        List<Tree> mediation,
        Tree.Arr backends,
        @Nullable String timeout,
        boolean answersPreflights) {

    List<Tree> of(List<Operation> operations) {
        List<Tree> headers = RouteTrees.versionHeaders(exposure);
        if (!operations.isEmpty()) {
            List<Tree> rules = new ArrayList<>();
            rules.add(rule(HttpMatches.of(entrance, operations, headers), rewriteByFilter()));
            if (answersPreflights) {
                rules.add(rule(HttpMatches.preflights(entrance, operations), rewriteByFilter()));
            }
            return rules;
        }
        Tree whole = rule(HttpMatches.whole(entrance, headers), rewrite());
        boolean restricted = entrance.exact() || !headers.isEmpty();
        return restricted && answersPreflights
                ? List.of(whole, rule(List.of(HttpMatches.wholePreflight(entrance)), rewrite()))
                : List.of(whole);
    }

    private Tree rule(List<Tree> matches, Tree rewrite) {
        List<Tree> filters = new ArrayList<>(mediation);
        filters.add(rewrite);
        return Tree.object()
                .put("backendRefs", backends)
                .putAll("filters", filters)
                .putAll("matches", matches)
                .put(
                        "timeouts",
                        timeout == null
                                ? null
                                : Tree.object().put("request", timeout).build())
                .build();
    }

    private Tree rewrite() {
        Tree.Obj path = entrance.exact()
                ? Tree.object()
                        .put("replaceFullPath", entrance.backendPath())
                        .put("type", "ReplaceFullPath")
                        .build()
                : Tree.object()
                        .put("replacePrefixMatch", entrance.backendPath())
                        .put("type", "ReplacePrefixMatch")
                        .build();
        String host =
                exposure.api().backend() instanceof OutsideTarget target && !target.isAddress() ? target.host() : null;
        return Tree.object()
                .put("type", "URLRewrite")
                .put("urlRewrite", Tree.object().put("hostname", host).put("path", path))
                .build();
    }

    /** A route rewrites a prefix for a single match only; several operations share a filter that does the same. */
    private Tree rewriteByFilter() {
        return Tree.object()
                .put(
                        "extensionRef",
                        Tree.object()
                                .put("group", "gateway.envoyproxy.io")
                                .put("kind", "HTTPRouteFilter")
                                .put("name", rewriteFilter(exposure)))
                .put("type", "ExtensionRef")
                .build();
    }

    static String rewriteFilter(Exposure exposure) {
        return Names.apiRoute(
                exposure.component(),
                exposure.api().name().value(),
                exposure.level().text(),
                "rewrite");
    }
}
