package dev.cellc.compiler.derive;

import dev.cellc.compiler.cell.Request;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.model.Operation;
import dev.cellc.compiler.source.LineMap;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Operations from an OpenAPI document, versions 2 and 3, in YAML or JSON: their scopes, and how their paths look. */
final class OpenApi {
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final List<String> WITH_SCOPES = List.of("oauth2", "openIdConnect");
    private static final String NAME_IN_PATH = "\\{[^{}/]+\\}";
    private static final String LEGAL_PATH = "(/([-A-Za-z0-9._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})*)+";
    private static final String AMBIGUOUS_PATH = ".*(//|%2[fF]|/\\.{1,2}(/|$)).*";

    private final SourceFile file;
    private final Located<String> contract;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private OpenApi(Located<String> contract) {
        this.file = SourceFile.of("openapi.yaml", contract.value());
        this.contract = contract;
    }

    /** The operations of a document, the same as requests below its base path, and what is wrong with it. */
    record Document(List<Operation> operations, List<Request> requests, List<String> faults) {}

    static Document read(Located<String> contract) {
        return new OpenApi(contract).read();
    }

    private Document read() {
        List<Diagnostic> problems = new ArrayList<>();
        List<YamlNode> roots = YamlReader.read(file, problems::add);
        if (!problems.isEmpty()) {
            report(problems.get(0).span(), problems.get(0).message());
        } else if (roots.size() != 1
                || !(roots.get(0) instanceof Mapping root)
                || (root.get("openapi") == null && root.get("swagger") == null)) {
            faults.add("says neither `openapi` nor `swagger`");
        } else if (root.get("paths") instanceof Mapping paths
                && !paths.entries().isEmpty()) {
            Schemes schemes = Schemes.of(root);
            paths.entries().forEach(path -> path(path, root, schemes));
        } else {
            faults.add("has no `paths`");
        }
        return new Document(operations, requests, faults);
    }

    private void path(YamlNode.Entry entry, Mapping root, Schemes schemes) {
        String path = entry.key().text();
        if (path.startsWith("x-")) {
            return;
        }
        if (!path.replaceAll(NAME_IN_PATH, "x").matches(LEGAL_PATH) || path.matches(AMBIGUOUS_PATH)) {
            report(entry.key().span(), "`" + path + "` is no path that a gateway can match");
        } else if (entry.value() instanceof Mapping item) {
            if (item.entry("$ref") != null) {
                report(entry.key().span(), "the operations of `" + path + "` are in a `$ref`, which is not followed");
            }
            for (String method : METHODS) {
                if (item.get(method) instanceof Mapping operation) {
                    YamlNode own = operation.get("security");
                    add(method, path, scopes(schemes, own == null ? root.get("security") : own));
                    PathParameters parameters =
                            new PathParameters(root, item.get("parameters"), operation.get("parameters"));
                    requests.add(new Request(method.toUpperCase(Locale.ROOT), parameters.parts(path)));
                }
            }
        }
    }

    private void add(String method, String path, List<List<String>> scopes) {
        Located<String> place = new Located<>(path, contract.span());
        operations.add(new Operation(method.toUpperCase(Locale.ROOT), place, scopes, null));
    }

    /** The alternatives; where one of them asks for no scope, none is asked for. */
    private List<List<String>> scopes(Schemes schemes, @Nullable YamlNode security) {
        List<List<String>> alternatives = new ArrayList<>();
        if (security instanceof Sequence requirements) {
            for (YamlNode requirement : requirements.items()) {
                if (requirement instanceof Mapping schemeScopes) {
                    alternatives.add(together(schemes, schemeScopes));
                }
            }
        }
        return alternatives.stream().anyMatch(List::isEmpty) ? List.of() : alternatives;
    }

    /** All that one requirement asks for. */
    private List<String> together(Schemes schemes, Mapping requirement) {
        TreeSet<String> scopes = new TreeSet<>();
        for (YamlNode.Entry scheme : requirement.entries()) {
            String name = scheme.key().text();
            if (!schemes.known().contains(name)) {
                report(scheme.key().span(), "there is no security scheme `" + name + "`");
            }
            if (schemes.withScopes().contains(name) && scheme.value() instanceof Sequence list) {
                for (YamlNode scope : list.items()) {
                    if (scope instanceof Scalar text) {
                        scopes.add(text.text());
                    }
                }
            }
        }
        return List.copyOf(scopes);
    }

    /** The names of security schemes, and of those among them that know scopes. */
    private record Schemes(List<String> known, List<String> withScopes) {

        static Schemes of(Mapping root) {
            YamlNode declared = root.get("components") instanceof Mapping components
                    ? components.get("securitySchemes")
                    : root.get("securityDefinitions");
            List<String> known = new ArrayList<>();
            List<String> withScopes = new ArrayList<>();
            if (declared instanceof Mapping schemes) {
                for (YamlNode.Entry scheme : schemes.entries()) {
                    known.add(scheme.key().text());
                    if (scheme.value() instanceof Mapping body
                            && body.get("type") instanceof Scalar type
                            && WITH_SCOPES.contains(type.text())) {
                        withScopes.add(scheme.key().text());
                    }
                }
            }
            return new Schemes(known, withScopes);
        }
    }

    /** A place inside a text inside a file: the text's place in the file, and the line in the text. */
    private void report(Span place, String what) {
        int line = LineMap.of(file).position(place.start()).line();
        faults.add("is wrong in line " + line + ": " + what);
    }
}
