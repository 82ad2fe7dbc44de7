package dev.cellc.compiler.validate;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the schema library reports → one finding for each mistake; {@code documents} gives a schema by its IRI. */
record SchemaFindings(Function<String, JsonNode> documents) {

    /**
     * What a schema keyword finds at one place; {@code property} is the member it speaks of, if any, {@code rulePath}
     * the keyword's place in the schema, and {@code meant} the member that an unknown one seems to stand for.
     */
    record Finding(
            NodePath path,
            String keyword,
            @Nullable String property,
            JsonNode rule,
            JsonNode schema,
            NodePath rulePath,
            @Nullable String meant) {

        Finding meaning(String member) {
            return new Finding(path, keyword, property, rule, schema, rulePath, member);
        }
    }

    /**
     * Drops what follows from something else: the alternatives below a union, a second keyword at a value that has
     * the wrong type already, and a missing member that was merely misspelled.
     */
    List<Finding> onePerMistake(List<Error> errors) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Error error : errors) {
            Finding finding = isBelowUnion(error.getEvaluationPath()) ? unionAbove(error) : finding(error);
            if (finding != null) {
                String key = finding.path() + "\u0000" + finding.property();
                Finding first = findings.get(key);
                if (first == null || finding.keyword().equals("type")) {
                    findings.put(key, finding);
                }
            }
        }
        List<Finding> result = new ArrayList<>(findings.values());
        result.removeIf(finding -> isMisspelledElsewhere(finding, findings));
        return onlyUnknown(result);
    }

    /** One unknown member where just one is missing is that one under another name. */
    private static List<Finding> onlyUnknown(List<Finding> findings) {
        List<Finding> result = new ArrayList<>(findings);
        for (Finding finding : findings) {
            List<Finding> unknown = at(finding.path(), "additionalProperties", findings);
            List<Finding> missing = at(finding.path(), "required", findings);
            if (finding.keyword().equals("required") && unknown.size() == 1 && missing.size() == 1) {
                result.remove(finding);
                result.set(
                        result.indexOf(unknown.get(0)),
                        unknown.get(0).meaning(Objects.requireNonNull(finding.property())));
            }
        }
        return result;
    }

    private static List<Finding> at(NodePath path, String keyword, List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.path().equals(path) && finding.keyword().equals(keyword) && finding.property() != null)
                .toList();
    }

    /** Of alternatives of which one would do, the library reports only what each lacks: together they are one mistake. */
    private @Nullable Finding unionAbove(Error error) {
        NodePath rule = error.getSchemaLocation().getFragment();
        int union = rule.getNameCount() - 3;
        boolean isDirect = union >= 0 && rule.getElement(union).equals("anyOf");
        if (!isDirect) {
            return null;
        }
        NodePath path = rule;
        for (int i = rule.getNameCount(); i > union + 1; i--) {
            path = path.getParent();
        }
        JsonNode schema = node(error, path.getParent());
        return new Finding(error.getInstanceLocation(), "anyOf", null, schema.path("anyOf"), schema, path, null);
    }

    private static boolean isBelowUnion(NodePath evaluation) {
        for (int i = 0; i < evaluation.getNameCount() - 1; i++) {
            Object element = evaluation.getElement(i);
            if (element.equals("oneOf") || element.equals("anyOf")) {
                return true;
            }
        }
        return false;
    }

    private Finding finding(Error error) {
        JsonNode rule = error.getSchemaNode();
        NodePath rulePath = error.getSchemaLocation().getFragment();
        return new Finding(
                error.getInstanceLocation(),
                error.getKeyword(),
                error.getProperty(),
                rule,
                parentOf(error, rulePath),
                rulePath,
                null);
    }

    /** The schema object that holds the failing keyword, which also holds the words for it. */
    private JsonNode parentOf(Error error, NodePath fragment) {
        return node(error, fragment.getParent());
    }

    private JsonNode node(Error error, NodePath fragment) {
        JsonNode node =
                documents.apply(Objects.toString(error.getSchemaLocation().getAbsoluteIri(), ""));
        for (int i = 0; i < fragment.getNameCount(); i++) {
            Object element = fragment.getElement(i);
            node = element instanceof Integer index ? node.path(index) : node.path(element.toString());
        }
        return node;
    }

    private static boolean isMisspelledElsewhere(Finding finding, Map<String, Finding> all) {
        for (Finding other : all.values()) {
            boolean misspelling = isUnknownField(other) && other.path().equals(finding.path());
            String near = misspelling ? SchemaDiagnostics.nearField(other) : null;
            if (near != null && names(finding).contains(near)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnknownField(Finding finding) {
        return finding.keyword().equals("additionalProperties") && finding.property() != null;
    }

    /** The members whose absence a finding complains of. */
    static List<String> names(Finding finding) {
        if (finding.keyword().equals("required") && finding.property() != null) {
            return List.of(finding.property());
        }
        TreeSet<String> names = new TreeSet<>();
        if (finding.keyword().equals("oneOf") || finding.keyword().equals("anyOf")) {
            for (JsonNode alternative : finding.rule()) {
                alternative.path("required").forEach(name -> names.add(name.asString()));
            }
        }
        return List.copyOf(names);
    }
}
