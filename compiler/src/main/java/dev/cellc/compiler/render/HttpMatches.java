package dev.cellc.compiler.render;

import dev.cellc.compiler.cell.Entrance;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which requests a rule of an HTTPRoute takes. */
final class HttpMatches {
    private static final String REGEX_SIGNS = "\\.+*?()|[]{}^$";

    /** A preflight request is an OPTIONS request that asks for a method; scripts cannot send one by themselves. */
    private static final Tree PREFLIGHT = RouteTrees.header("RegularExpression", "Access-Control-Request-Method", ".+");

    private HttpMatches() {}

    /** All of an API: what is below its path, or the path itself by the methods of GraphQL. */
    static List<Tree> whole(Entrance.Http entrance, List<Tree> headers) {
        Tree.Obj path = path(entrance.exact() ? "Exact" : "PathPrefix", entrance.path());
        return entrance.exact()
                ? List.of(match(headers, "GET", path), match(headers, "POST", path))
                : List.of(match(headers, null, path));
    }

    static Tree wholePreflight(Entrance.Http entrance) {
        return match(List.of(PREFLIGHT), "OPTIONS", path(entrance.exact() ? "Exact" : "PathPrefix", entrance.path()));
    }

    static List<Tree> of(Entrance.Http entrance, List<Operation> operations, List<Tree> headers) {
        List<Tree> matches = new ArrayList<>();
        for (Operation operation : operations) {
            paths(entrance, operation).forEach(path -> matches.add(match(headers, operation.method(), path)));
        }
        return matches;
    }

    /** One for each path, whichever methods it has. */
    static List<Tree> preflights(Entrance.Http entrance, List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> paths(entrance, operation).stream())
                .distinct()
                .<Tree>map(path -> match(List.of(PREFLIGHT), "OPTIONS", path))
                .toList();
    }

    private static Tree.Obj match(List<Tree> headers, @Nullable String method, Tree.Obj path) {
        return Tree.object()
                .putAll("headers", headers)
                .put("method", method)
                .put("path", path)
                .build();
    }

    /** The root of an API is reached with and without a slash. */
    private static List<Tree.Obj> paths(Entrance.Http entrance, Operation operation) {
        String below = operation.path().value();
        if (operation.isTemplate()) {
            return List.of(path("RegularExpression", regex(entrance.path() + below)));
        }
        return below.equals("/")
                ? List.of(path("Exact", entrance.path()), path("Exact", entrance.path() + below))
                : List.of(path("Exact", entrance.path() + below));
    }

    private static Tree.Obj path(String type, String value) {
        return Tree.object().put("type", type).put("value", value).build();
    }

    /** A name in braces stands for something within one segment, or beyond with a sign; all else stands for itself. */
    private static String regex(String template) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            if (template.charAt(at) == '{') {
                at = template.indexOf('}', at) + 1;
                regex.append("+*".indexOf(template.charAt(at - 2)) >= 0 ? ".*" : "[^/]+");
            } else {
                regex.append(escaped(template.charAt(at++)));
            }
        }
        return regex.toString();
    }

    static String escaped(String text) {
        StringBuilder regex = new StringBuilder();
        text.chars().forEach(c -> regex.append(escaped((char) c)));
        return regex.toString();
    }

    private static String escaped(char c) {
        return REGEX_SIGNS.indexOf(c) < 0 ? Character.toString(c) : "\\" + c;
    }
}
