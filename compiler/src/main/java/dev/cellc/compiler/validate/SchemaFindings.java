package dev.cellc.compiler.validate;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
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
        return byPlace(findings.values()).values().stream()
                .flatMap(here -> onlyUnknown(withoutMisspelled(here)).stream())
                .toList();
    }

    private static SortedMap<String, List<Finding>> byPlace(Collection<Finding> findings) {
        SortedMap<String, List<Finding>> result = new TreeMap<>();
        for (Finding finding : findings) {
            result.computeIfAbsent(finding.path().toString(), key -> new ArrayList<>())
                    .add(finding);
        }
        return result;
    }

    /** The findings at one place, without members that are there under a name with a typing error. */
    private static List<Finding> withoutMisspelled(List<Finding> findings) {
        if (findings.stream().allMatch(finding -> names(finding).isEmpty())) {
            return findings;
        }
        List<String> meant = findings.stream()
                .filter(SchemaFindings::isUnknownField)
                .flatMap(finding -> Stream.ofNullable(SchemaDiagnostics.nearField(finding)))
                .toList();
        return findings.stream()
                .filter(finding -> names(finding).stream().noneMatch(meant::contains))
                .toList();
    }

    /** One unknown member where just one is missing is that one under another name. */
    private static List<Finding> onlyUnknown(List<Finding> findings) {
        List<Finding> unknown =
                findings.stream().filter(SchemaFindings::isUnknownField).toList();
        List<Finding> missing =
                findings.stream().filter(SchemaFindings::isMissingField).toList();
        if (unknown.size() != 1 || missing.size() != 1) {
            return findings;
        }
        List<Finding> result = new ArrayList<>(findings);
        result.remove(missing.get(0));
        result.set(
                result.indexOf(unknown.get(0)),
                unknown.get(0).meaning(Objects.requireNonNull(missing.get(0).property())));
        return result;
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

    private static boolean isUnknownField(Finding finding) {
        return finding.keyword().equals("additionalProperties") && finding.property() != null;
    }

    private static boolean isMissingField(Finding finding) {
        return finding.keyword().equals("required") && finding.property() != null;
    }

    /** The members whose absence a finding complains of. */
    static List<String> names(Finding finding) {
        if (isMissingField(finding)) {
            return List.of(Objects.requireNonNull(finding.property()));
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
