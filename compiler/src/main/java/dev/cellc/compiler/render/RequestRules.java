package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.cell.Request.Part;
import dev.cellc.compiler.cilium.HttpRule;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Endpoint;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Requests to an endpoint → HTTP rules, one for each method and path. An expression that is too long for Envoy would
 * keep all policy of the pod from being applied: such a path is cut, and the rest of it left open.
 */
final class RequestRules {
    /** Envoy takes programs of a hundred instructions; the margin is for what other versions of RE2 make of them. */
    static final int BUDGET = 90;

    private final SortedSet<HttpRule> rules = new TreeSet<>();
    private final SortedSet<String> impossible = new TreeSet<>();
    private final Map<List<Part>, SortedSet<String>> widened = new LinkedHashMap<>();

    private RequestRules() {}

    /** By path and method. */
    static List<HttpRule> of(Endpoint endpoint, Collection<Request> requests, DiagnosticSink sink) {
        RequestRules rules = new RequestRules();
        requests.forEach(rules::add);
        rules.impossible.forEach(path -> sink.report(PolicyDiagnostics.pathWithoutRule(endpoint, path)));
        rules.widened.forEach((prefix, cut) ->
                sink.report(PolicyDiagnostics.requestsWidened(endpoint, new Request("", prefix), List.copyOf(cut))));
        return List.copyOf(rules.rules);
    }

    private void add(Request request) {
        PathExpression expression = PathExpression.of(request.path());
        if (expression.size() > BUDGET) {
            @Nullable List<Part> prefix = PathExpression.widened(request.path(), BUDGET);
            if (prefix == null) {
                impossible.add(request.pathText());
                return;
            }
            widened.computeIfAbsent(prefix, key -> new TreeSet<>()).add(request.pathText());
            expression = PathExpression.of(prefix);
        }
        rules.add(new HttpRule(request.method(), expression.text()));
    }
}
