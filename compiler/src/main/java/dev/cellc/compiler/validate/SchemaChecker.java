package dev.cellc.compiler.validate;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Judges a document by its schema and puts each finding at the author's key or value, in our words. */
final class SchemaChecker {
    private final Schemas schemas = new Schemas();

    /** Reports what is wrong; returns whether nothing is. */
    boolean check(YamlNode root, String schema, DiagnosticSink sink) {
        List<Error> errors = schemas.schema(schema).validate(JsonView.of(root));
        if (errors.isEmpty()) {
            return true;
        }
        for (Finding finding : onePerMistake(errors)) {
            sink.report(describe(finding, root));
        }
        return false;
    }

    /**
     * What a schema keyword finds at one place; {@code property} is the member it speaks of, if any, and
     * {@code meant} the one that an unknown member seems to stand for.
     */
    record Finding(
            NodePath path,
            String keyword,
            @Nullable String property,
            JsonNode rule,
            JsonNode schema,
            @Nullable String meant) {

        Finding meaning(String member) {
            return new Finding(path, keyword, property, rule, schema, member);
        }
    }

    /**
     * Drops what follows from something else: the alternatives below a union, a second keyword at a value that has
     * the wrong type already, and a missing member that was merely misspelled.
     */
    private List<Finding> onePerMistake(List<Error> errors) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Error error : errors) {
            if (!isBelowUnion(error.getEvaluationPath())) {
                Finding finding = finding(error);
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
        return new Finding(
                error.getInstanceLocation(), error.getKeyword(), error.getProperty(), rule, parentOf(error), null);
    }

    /** The schema object that holds the failing keyword, which also holds the words for it. */
    private JsonNode parentOf(Error error) {
        NodePath fragment = error.getSchemaLocation().getFragment();
        String id = error.getSchemaLocation().getAbsoluteIri().toString();
        String name = id.substring(Schemas.BASE.length(), id.length() - ".json".length());
        JsonNode node = schemas.schema(name).getSchemaNode();
        for (int i = 0; i < fragment.getNameCount() - 1; i++) {
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

    private static Diagnostic describe(Finding finding, YamlNode root) {
        Place place = Place.of(root, finding.path());
        if (place.node() instanceof Scalar scalar
                && scalar.type() == ScalarType.AMBIGUOUS
                && !finding.keyword().equals("additionalProperties")) {
            return SchemaDiagnostics.ambiguous(scalar, finding);
        }
        return SchemaDiagnostics.describe(finding, place);
    }

    /** A node, and the key or list item that leads to it. */
    record Place(YamlNode node, Span span, String name) {

        static Place of(YamlNode root, NodePath path) {
            YamlNode node = root;
            Span span = header(root);
            String name = "the document";
            for (int i = 0; i < path.getNameCount(); i++) {
                Object element = path.getElement(i);
                if (node instanceof Sequence sequence && element instanceof Integer index) {
                    node = sequence.items().get(index);
                    span = header(node);
                    name = name + '[' + index + ']';
                } else if (node instanceof Mapping mapping) {
                    YamlNode.Entry entry = Objects.requireNonNull(mapping.entry(element.toString()));
                    node = entry.value();
                    span = entry.key().span();
                    name = entry.key().text();
                }
            }
            return new Place(node, span, name);
        }

        /** Where to point when a whole node is meant: its first key, not the lines it spans. */
        private static Span header(YamlNode node) {
            if (node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
                YamlNode.Entry kind = mapping.entry("kind");
                return kind != null && mapping.entry("apiVersion") != null
                        ? kind.value().span()
                        : mapping.entries().get(0).key().span();
            }
            return node.span();
        }

        /** The place of the value itself where it is a scalar, else of what leads to it. */
        Span value() {
            return node instanceof Scalar ? node.span() : span;
        }
    }
}
