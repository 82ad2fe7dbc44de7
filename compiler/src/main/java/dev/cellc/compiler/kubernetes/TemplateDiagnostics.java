package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wording of what is wrong with a template or a patch. */
final class TemplateDiagnostics {
    private static final int FEW = 8;

    private TemplateDiagnostics() {}

    static Diagnostic unknownField(YamlNode.Scalar key, ApiType type) {
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.UNKNOWN_TEMPLATE_FIELD,
                key.span(),
                "there is no field " + code(key.text()) + " in " + type.name());
        return withNearName(diagnostic, key.text(), type.fieldNames());
    }

    private static Diagnostic withNearName(Diagnostic diagnostic, String name, List<String> known) {
        String near = NearNames.nearest(name, known);
        if (near != null) {
            return diagnostic.help("did you mean " + code(near) + '?');
        }
        return diagnostic.help(
                known.size() <= FEW ? "it takes " + codes(known) : "the Kubernetes API reference lists its fields");
    }

    static Diagnostic wrongType(YamlNode node, Shape expected, Where where) {
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.WRONG_TEMPLATE_TYPE,
                node.span(),
                "expected " + description(expected) + ' ' + where + ", found " + found(node));
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return diagnostic.help("write " + description(expected));
        }
        if (scalar.isNull()) {
            return diagnostic.help("write a value, or leave the key out");
        }
        if (expected == Shape.Scalar.STRING) {
            return diagnostic.help("write " + quoted(scalar.text()));
        }
        boolean onlyQuoted = scalar.type() == ScalarType.STRING && fits(scalar.text(), expected);
        return diagnostic.help(
                onlyQuoted ? "write " + scalar.text() + " without quotes" : "write " + description(expected));
    }

    private static boolean fits(String text, Shape expected) {
        if (expected == Shape.Scalar.BOOLEAN) {
            return text.equals("true") || text.equals("false");
        }
        return expected == Shape.Scalar.INTEGER && text.matches("-?(0|[1-9]\\d*)");
    }

    static Diagnostic ambiguous(YamlNode.Scalar scalar, Shape expected, Where where) {
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.AMBIGUOUS_SCALAR,
                scalar.span(),
                "YAML readers take " + code(scalar.text()) + ' ' + where + " for different things");
        boolean takesText =
                expected != Shape.Scalar.INTEGER && expected != Shape.Scalar.NUMBER && expected != Shape.Scalar.BOOLEAN;
        return diagnostic.help("write " + (takesText ? quoted(scalar.text()) : "it as " + description(expected)));
    }

    static Diagnostic badQuantity(YamlNode.Scalar scalar, Where where) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_FORMAT,
                        scalar.span(),
                        code(scalar.text()) + ' ' + where + " is not a quantity")
                .help("a quantity is a number and at most one of n u m k M G T P E, Ki Mi Gi Ti Pi Ei");
    }

    static Diagnostic badSchedule(String schedule, Span place, CronMistake mistake) {
        return Diagnostic.of(DiagnosticCode.BAD_FORMAT, place, code(schedule) + " is not a schedule: " + mistake.what())
                .help(mistake.help());
    }

    static Diagnostic unknownTimezone(String name, Span place, @Nullable String near) {
        return Diagnostic.of(DiagnosticCode.UNKNOWN_WORD, place, "there is no time zone " + code(name))
                .help(
                        near == null
                                ? "zones are called as in the IANA database, such as `Europe/Berlin` or `Etc/UTC`"
                                : "did you mean " + code(near) + '?');
    }

    static Diagnostic missingMergeKey(YamlNode item, String key, Where where) {
        return Diagnostic.of(DiagnosticCode.MISSING_FIELD, item.span(), "item " + where + " without " + code(key))
                .help("Kubernetes tells the items of this list apart by " + code(key));
    }

    static Diagnostic directiveInTemplate(YamlNode.Scalar key) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_MERGE_DIRECTIVE,
                        key.span(),
                        "merge directive " + code(key.text()) + " in a template")
                .help("a template is what others are merged into; directives belong in the overrides");
    }

    static Diagnostic unknownDirective(YamlNode.Scalar key, List<String> known) {
        Diagnostic diagnostic =
                Diagnostic.of(DiagnosticCode.BAD_MERGE_DIRECTIVE, key.span(), "no merge directive " + code(key.text()));
        return withNearName(diagnostic, key.text(), known);
    }

    static Diagnostic badPatchWord(YamlNode value) {
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.BAD_MERGE_DIRECTIVE,
                value.span(),
                code(Directives.PATCH) + " takes " + codes(Directives.PATCH_VALUES) + ", found " + found(value));
        String near = value instanceof YamlNode.Scalar scalar
                ? NearNames.nearest(scalar.text(), Directives.PATCH_VALUES)
                : null;
        return near == null ? diagnostic : diagnostic.help("did you mean " + code(near) + '?');
    }

    static Diagnostic notMerged(YamlNode.Scalar key, String list) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_MERGE_DIRECTIVE,
                        key.span(),
                        code(key.text()) + ", but " + code(list) + " is not merged item by item")
                .help("Kubernetes replaces " + code(list) + " as a whole");
    }

    static Diagnostic notAScalarList(YamlNode.Scalar key, String list) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_MERGE_DIRECTIVE,
                        key.span(),
                        code(key.text()) + ", but " + code(list) + " is not a merged list of plain values")
                .help("an item of a list of objects is deleted by its merge key and `$patch: delete`");
    }

    static Diagnostic notRetained(YamlNode.Scalar key) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_MERGE_DIRECTIVE,
                        key.span(),
                        code(key.text()) + " is set here and missing from " + code(Directives.RETAIN_KEYS))
                .help("a patch with " + code(Directives.RETAIN_KEYS) + " names every field that it sets");
    }

    static Diagnostic againstElementOrder(YamlNode item, YamlNode.Scalar directive) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_MERGE_DIRECTIVE,
                        item.span(),
                        "this item is missing from " + code(directive.text()) + " or stands elsewhere there")
                .label(directive.span(), "the order is set here");
    }

    private static String description(Shape shape) {
        if (shape instanceof Shape.Scalar scalar) {
            return scalar.description();
        }
        return shape instanceof Shape.ListOf ? "a list" : "a mapping";
    }

    private static String found(YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return node instanceof YamlNode.Sequence ? "a list" : "a mapping";
        }
        return switch (scalar.type()) {
            case INTEGER, FLOAT -> "the number " + scalar.text();
            case BOOLEAN -> scalar.text();
            case NULL -> "nothing";
            case STRING, AMBIGUOUS -> "the string " + quoted(scalar.text());
        };
    }

    static String code(String text) {
        return '`' + text + '`';
    }

    private static String codes(List<String> texts) {
        return texts.isEmpty() ? "none" : '`' + String.join("`, `", texts) + '`';
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
