package dev.cellc.compiler.validate;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.validate.SchemaFindings.Finding;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges a document by its schema and puts each finding at the author's key or value, in our words. */
final class SchemaChecker {
    private @Nullable Schemas library;

    /** Loaded when it is first asked for, which is seldom: it takes longer than all the rest of a small tree. */
    private synchronized Schemas schemas() {
        Schemas known = library;
        if (known == null) {
            known = new Schemas();
            library = known;
        }
        return known;
    }

    /** Reports what is wrong; returns whether nothing is. */
    boolean check(YamlNode root, String schema, DiagnosticSink sink) {
        return mistakes(root, schema, sink).isEmpty();
    }

    /** Reports what is wrong; returns where, follow-ups included. */
    List<NodePath> mistakes(YamlNode root, String schema, DiagnosticSink sink) {
        if (SchemaRules.ours(schema + ".json").accept(root)) {
            return List.of();
        }
        Schemas schemas = schemas();
        List<Error> errors = schemas.schema(schema).validate(JsonView.of(root));
        SchemaFindings findings = new SchemaFindings(schemas::document);
        VersionFindings versions = VersionFindings.of(schema, root, findings.onePerMistake(errors));
        versions.report(finding -> describe(finding, root), sink);
        for (Finding finding : versions.others()) {
            sink.report(describe(finding, root));
        }
        return errors.stream().map(Error::getInstanceLocation).toList();
    }

    /** The members that a schema knows at its root. */
    List<String> fields(String schema) {
        return List.copyOf(SchemaFiles.read(schema + ".json").path("properties").propertyNames());
    }

    /** Judges the value {@code name} by an author's schema, and says where in that schema the rule stands. */
    boolean check(Located<YamlNode> value, String name, AuthorSchema schema, DiagnosticSink sink) {
        if (schema.rules().accept(value.value())) {
            return true;
        }
        List<Error> errors = schema.schema(schemas()).validate(JsonView.of(value.value()));
        SchemaFindings findings = new SchemaFindings(iri -> schema.document());
        for (Finding finding : findings.onePerMistake(errors)) {
            Diagnostic diagnostic = describe(finding, value.value(), name, value.span());
            sink.report(ParameterSchemaDiagnostics.judged(diagnostic, schema.place(finding.rulePath())));
        }
        return errors.isEmpty();
    }

    private static Diagnostic describe(Finding finding, YamlNode root) {
        return describe(finding, root, Place.DOCUMENT, header(root));
    }

    private static Diagnostic describe(Finding finding, YamlNode root, String name, Span start) {
        Place place = Place.of(root, finding.path(), name, start);
        if (place.node() instanceof Scalar scalar
                && scalar.type() == ScalarType.AMBIGUOUS
                && !finding.keyword().equals("additionalProperties")) {
            return SchemaDiagnostics.ambiguous(scalar, finding);
        }
        return SchemaDiagnostics.describe(finding, place);
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

    /** A node, and the key or list item that leads to it. */
    record Place(YamlNode node, Span span, String name) {

        static final String DOCUMENT = "the document";

        /** {@code rootName} is what the whole is called, {@code start} where it starts. */
        static Place of(YamlNode root, NodePath path, String rootName, Span start) {
            YamlNode node = root;
            Span span = start;
            String name = rootName;
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

        /** The place of the value itself where it is a scalar, else of what leads to it. */
        Span value() {
            return node instanceof Scalar ? node.span() : span;
        }
    }
}
