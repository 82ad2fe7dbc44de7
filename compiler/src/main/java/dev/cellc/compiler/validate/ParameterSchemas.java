package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.ComponentTypeDeclaration;
import dev.cellc.compiler.declaration.ParameterSchema;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks the schemas that component types declare, so that no component is judged by a wrong one. */
final class ParameterSchemas {
    private final SchemaChecker schemas;
    private final DiagnosticSink sink;
    private boolean sound = true;
    private boolean circular;

    private ParameterSchemas(SchemaChecker schemas, DiagnosticSink sink) {
        this.schemas = schemas;
        this.sink = sink;
    }

    /** Reports what is wrong; returns whether nothing is. */
    static boolean check(ComponentTypeDeclaration type, SchemaChecker schemas, DiagnosticSink sink) {
        ParameterSchemas check = new ParameterSchemas(schemas, sink);
        ComponentTypeDeclaration.Schema schema = type.spec().schema();
        if (schema != null) {
            check.check(schema.parameters());
            check.check(schema.environmentConfigs());
        }
        return check.sound;
    }

    private void check(@Nullable YamlNode node) {
        if (!(node instanceof Mapping root)) {
            return;
        }
        if (!schemas.check(root, "parameter-schema", sink)) {
            sound = false;
            return;
        }
        YamlNode type = root.get("type");
        if (type != null && !(type instanceof Scalar word && word.text().equals("object"))) {
            report(ParameterSchemaDiagnostics.notOfMappings(type));
        }
        ParameterSchema schema = new ParameterSchema(root);
        walk(root, schema);
        if (sound) {
            defaults(root, schema);
        }
    }

    private void walk(YamlNode node, ParameterSchema schema) {
        if (node instanceof Sequence list) {
            list.items().forEach(item -> walk(item, schema));
        } else if (node instanceof Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                keyword(entry, schema);
                if (!isData(entry.key().text())) {
                    walk(entry.value(), schema);
                }
            }
        }
    }

    /** Whether a keyword holds values and not schemas. */
    private static boolean isData(String keyword) {
        return List.of("default", "const", "enum", "examples").contains(keyword);
    }

    private void keyword(YamlNode.Entry entry, ParameterSchema schema) {
        String keyword = entry.key().text();
        if (keyword.equals("pattern") && entry.value() instanceof Scalar pattern) {
            checkPattern(pattern);
        } else if (keyword.equals("$ref") && entry.value() instanceof Scalar reference) {
            checkReference(reference, schema);
        }
    }

    private void checkPattern(Scalar pattern) {
        try {
            Pattern.compile(pattern.text());
        } catch (PatternSyntaxException e) {
            report(ParameterSchemaDiagnostics.badPattern(pattern, e.getDescription()));
        }
    }

    private void checkReference(Scalar reference, ParameterSchema schema) {
        List<String> known = new ArrayList<>();
        if (schema.root().get("$defs") instanceof Mapping definitions) {
            definitions
                    .entries()
                    .forEach(entry -> known.add("#/$defs/" + entry.key().text()));
        }
        if (!known.contains(reference.text())) {
            report(ParameterSchemaDiagnostics.unknownDefinition(reference, known));
        } else if (!circular && leadsTo(reference.text(), reference.text(), schema, new ArrayList<>())) {
            // the others of a circle lead round as well
            circular = true;
            report(ParameterSchemaDiagnostics.circularDefinition(reference));
        }
    }

    /** Whether a definition refers, over whichever others, to {@code wanted}. */
    private static boolean leadsTo(String wanted, String from, ParameterSchema schema, List<String> seen) {
        if (seen.contains(from)) {
            return false;
        }
        seen.add(from);
        Mapping definitions = (Mapping) schema.root().get("$defs");
        YamlNode definition = definitions == null ? null : definitions.get(from.substring("#/$defs/".length()));
        List<String> references = new ArrayList<>();
        references(definition, references);
        return references.contains(wanted) || references.stream().anyMatch(next -> leadsTo(wanted, next, schema, seen));
    }

    private static void references(@Nullable YamlNode node, List<String> found) {
        if (node instanceof Sequence list) {
            list.items().forEach(item -> references(item, found));
        } else if (node instanceof Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                if (entry.key().text().equals("$ref") && entry.value() instanceof Scalar reference) {
                    found.add(reference.text());
                } else if (!isData(entry.key().text())) {
                    references(entry.value(), found);
                }
            }
        }
    }

    /** A default has to be a value that an author could have written. */
    private void defaults(YamlNode node, ParameterSchema schema) {
        if (node instanceof Sequence list) {
            list.items().forEach(item -> defaults(item, schema));
        } else if (node instanceof Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                if (!isData(entry.key().text())) {
                    defaults(entry.value(), schema);
                }
            }
            YamlNode.Entry given = mapping.entry("default");
            if (given != null && !(given.value() instanceof Scalar scalar && scalar.isNull())) {
                Located<YamlNode> value =
                        new Located<>(given.value(), given.key().span());
                sound &= schemas.check(value, "default", AuthorSchema.of(mapping, schema), sink);
            }
        }
    }

    private void report(Diagnostic diagnostic) {
        sound = false;
        sink.report(diagnostic);
    }
}
