package dev.cellc.compiler.validate;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import java.util.List;

/** The wording of what is wrong with the schemas and the templates that platform teams write. */
final class ParameterSchemaDiagnostics {
    private ParameterSchemaDiagnostics() {}

    /** A finding of the author's schema, with the place of the rule. */
    static Diagnostic judged(Diagnostic found, Span rule) {
        Diagnostic labelled = found.label(rule, "the schema of the type");
        return SchemaWords.UNEXPLAINED.equals(found.help())
                ? labelled.help("set what the schema of the type allows")
                : labelled;
    }

    static Diagnostic notOfMappings(YamlNode type) {
        return bad(type.span(), "parameters are a mapping, so their schema has to be of type `object`")
                .help("write `type: object`, and the parameters below `properties`");
    }

    static Diagnostic badPattern(Scalar pattern, String reason) {
        return bad(pattern.span(), "`" + pattern.text() + "` is not a regular expression: " + decapitalised(reason))
                .help("quote the pattern and escape what is meant literally");
    }

    private static String decapitalised(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    static Diagnostic unknownDefinition(Scalar reference, List<String> known) {
        String near = NearNames.nearest(reference.text(), known);
        Diagnostic diagnostic = bad(reference.span(), "the schema has no definition `" + reference.text() + "`");
        if (near != null) {
            return diagnostic.help("did you mean `" + near + "`?");
        }
        return diagnostic.help(
                known.isEmpty() ? "definitions stand below `$defs`" : "there is `" + String.join("`, `", known) + "`");
    }

    static Diagnostic circularDefinition(Scalar reference) {
        return bad(reference.span(), "definition `" + reference.text() + "` refers to itself")
                .help("write out the levels that are needed: a schema of parameters has an end");
    }

    private static Diagnostic bad(Span place, String message) {
        return Diagnostic.of(DiagnosticCode.BAD_PARAMETER_SCHEMA, place, message);
    }

    static Diagnostic fitsNot(Span place, String name, String quantity, String meaning) {
        return Diagnostic.of(
                        DiagnosticCode.NOT_EXACTLY_ONE,
                        place,
                        "`" + name + "` has to fit " + quantity + " one of several schemas, and does not")
                .help(meaning);
    }

    static Diagnostic sameId(Located<String> second, Located<String> first) {
        return Diagnostic.of(
                        DiagnosticCode.REPEATED_ITEM,
                        second.span(),
                        "two resources have the id `" + second.value() + "`")
                .label(first.span(), "the first one")
                .help("give each resource an id of its own");
    }
}
