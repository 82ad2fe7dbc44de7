package dev.cellc.compiler.render;

import dev.cellc.compiler.declaration.RestPolicy;
import dev.cellc.compiler.declaration.RestPolicy.Transformation;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.resource.Tree;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Transformations of requests and responses → the header filters of a route; what these cannot do is refused. */
final class Mediations {
    /** A filter takes no more headers than this. */
    private static final int MOST = 16;

    private static final List<String> TYPES = List.of("header", "json", "xml");
    private static final List<String> ACTIONS = List.of("addHeader", "setHeader", "removeHeaders");
    private static final List<String> BODY_ACTIONS = List.of("addFields", "removeFields");
    private static final String HEADER_VALUE = "(?!.*[\\t ]{2})[!-~]([\\t -~]*[!-~])?";
    private static final int LONGEST = 4096;
    private static final String HEADER_NAME = "[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}";

    private static final RestPolicy.Mediation NONE = new RestPolicy.Mediation(List.of(), List.of());

    private final DiagnosticSink sink;
    private final List<Tree> added = new ArrayList<>();
    private final List<Tree> set = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final TreeSet<String> touched = new TreeSet<>();

    private Mediations(DiagnosticSink sink) {
        this.sink = sink;
    }

    /** The filters, requests first; {@code further} is a header that requests get in any case. */
    static List<Tree> filters(RestPolicy policy, @Nullable Tree further, DiagnosticSink sink) {
        RestPolicy.Mediation mediation =
                policy.mediation() == null ? NONE : policy.mediation().value();
        Mediations requests = new Mediations(sink);
        if (further != null) {
            requests.set.add(further);
        }
        mediation.requestTransformations().forEach(requests::add);
        Mediations responses = new Mediations(sink);
        mediation.responseTransformations().forEach(responses::add);
        List<Tree> filters = new ArrayList<>();
        add("RequestHeaderModifier", "requestHeaderModifier", requests, filters);
        add("ResponseHeaderModifier", "responseHeaderModifier", responses, filters);
        return filters;
    }

    private static void add(String type, String field, Mediations headers, List<Tree> filters) {
        Tree.Obj modifier = Tree.object()
                .putAll("add", headers.added)
                .putAll("remove", Tree.texts(headers.removed).items())
                .putAll("set", headers.set)
                .build();
        if (!modifier.fields().isEmpty()) {
            filters.add(Tree.object().put(field, modifier).put("type", type).build());
        }
    }

    private void add(Transformation transformation) {
        Located<String> action = transformation.action();
        if (!TYPES.contains(transformation.type().value())) {
            sink.report(PolicyDiagnostics.unknownTransformation(transformation.type(), "transformation type", TYPES));
        } else if (!transformation.fields().isEmpty()) {
            sink.report(PolicyDiagnostics.bodyFields(
                    transformation.fields().list().get(0).key()));
        } else if (BODY_ACTIONS.contains(action.value())) {
            sink.report(PolicyDiagnostics.bodyTransformation(action));
        } else {
            switch (action.value()) {
                case "addHeader" -> assign(transformation, added);
                case "setHeader" -> assign(transformation, set);
                case "removeHeaders" -> remove(transformation);
                default ->
                    sink.report(PolicyDiagnostics.unknownTransformation(action, "transformation action", ACTIONS));
            }
        }
    }

    private void assign(Transformation transformation, List<Tree> headers) {
        Located<String> name = transformation.headerName();
        Located<String> value = transformation.headerValue();
        Located<String> action = transformation.action();
        if (name == null || value == null || value.value().isEmpty()) {
            sink.report(PolicyDiagnostics.badTransformation(
                    action,
                    "`" + action.value() + "` lacks the name or the value of its header",
                    "add `headerName` and `headerValue`"));
        } else if (!transformation.headers().isEmpty()) {
            sink.report(PolicyDiagnostics.badTransformation(
                    transformation.headers().get(0),
                    "`" + action.value() + "` has no use for `headers`",
                    "remove them: `headerName` and `headerValue` say it all"));
        } else if (value.value().length() > LONGEST || !value.value().matches(HEADER_VALUE)) {
            sink.report(PolicyDiagnostics.badTransformation(
                    value,
                    "no route can set a header to this value",
                    "write at most " + LONGEST + " visible ASCII characters, with single spaces between them"));
        } else if (isUsable(name, headers.size())) {
            headers.add(Tree.object()
                    .put("name", name.value())
                    .put("value", value.value())
                    .build());
        }
    }

    private void remove(Transformation transformation) {
        List<Located<String>> names = new ArrayList<>(transformation.headers());
        @Nullable Located<String> single = transformation.headerName();
        if (single != null) {
            names.add(single);
        }
        if (names.isEmpty() || transformation.headerValue() != null) {
            sink.report(PolicyDiagnostics.badTransformation(
                    transformation.action(),
                    "`removeHeaders` takes names of headers, and nothing but names",
                    "list them in `headers`"));
            return;
        }
        for (Located<String> name : names) {
            if (isUsable(name, removed.size())) {
                removed.add(name.value());
            }
        }
    }

    /** A filter does all that it does at once: an order in which one header is changed twice is not known to it. */
    private boolean isUsable(Located<String> name, int count) {
        if (!name.value().matches(HEADER_NAME)) {
            sink.report(PolicyDiagnostics.badTransformation(
                    name, "`" + name.value() + "` is no name of a header", "write a name such as `X-Request-Source`"));
        } else if (!touched.add(name.value().toLowerCase(Locale.ROOT))) {
            sink.report(PolicyDiagnostics.badTransformation(
                    name,
                    "header `" + name.value() + "` is changed twice, and a route does it all at once",
                    "keep one of the changes"));
        } else if (count >= MOST) {
            sink.report(PolicyDiagnostics.badTransformation(
                    name, "a route changes no more than " + MOST + " headers in one way", "change fewer headers"));
        } else {
            return true;
        }
        return false;
    }
}
