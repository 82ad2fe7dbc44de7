package dev.cellc.compiler.template;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.List;

/** The wording of what is wrong with a template. */
final class MustacheDiagnostics {
    private static final int FEW = 12;

    private MustacheDiagnostics() {}

    static Diagnostic notClosed(Span place, String close) {
        String open = close.length() == 3 ? "{{{" : "{{";
        return bad(place, '`' + open + "` is not closed by `" + close + '`')
                .help("write a value as `{{component.name}}`");
    }

    static Diagnostic sectionNotClosed(Span place, String name) {
        return bad(place, "section `" + name + "` is not closed").help("end it with `{{/" + name + "}}`");
    }

    static Diagnostic nothingToClose(Span place, String name) {
        return bad(place, "there is no open section that `" + name + "` could close")
                .help("start it with `{{#" + name + "}}`, or remove this");
    }

    static Diagnostic closesOther(Span place, String name, Span opened, String section) {
        return bad(place, "section `" + section + "` is closed by `" + name + "`")
                .label(opened, "the section")
                .help("write `{{/" + section + "}}`");
    }

    static Diagnostic refused(Span place, char sign) {
        return switch (sign) {
            case '>' ->
                bad(place, "a template cannot take in another one").help("write the text itself: partials are off");
            case '=' ->
                bad(place, "a template cannot change its delimiters").help("variables are written as `{{name}}`");
            default ->
                bad(place, "`{{" + sign + "…}}` is not known to templates")
                        .help(
                                "there are variables `{{name}}`, sections `{{#name}}` and `{{^name}}`, and comments `{{! … }}`");
        };
    }

    static Diagnostic notAName(Span place, String name) {
        Diagnostic diagnostic = bad(place, '`' + name + "` is not the name of a value");
        return diagnostic.help(
                name.startsWith(".")
                        ? "write it without the leading dot"
                        : "names are words joined by dots; templates call no functions");
    }

    private static Diagnostic bad(Span place, String message) {
        return Diagnostic.of(DiagnosticCode.BAD_TEMPLATE, place, message);
    }

    static Diagnostic unknownName(Span place, Lookup lookup) {
        String message = lookup.owner().isEmpty()
                ? "there is no value `" + lookup.unknown() + "`"
                : '`' + lookup.owner() + "` has no `" + lookup.unknown() + "`";
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.UNKNOWN_TEMPLATE_VALUE, place, message);
        List<String> known = lookup.known();
        String near = NearNames.nearest(lookup.unknown(), known);
        if (near != null) {
            return diagnostic.help("did you mean `" + near + "`?");
        }
        if (known.isEmpty()) {
            return diagnostic.help("it has no parts");
        }
        String more = known.size() > FEW ? ", …" : "";
        return diagnostic.help("there is `" + String.join("`, `", known.subList(0, Math.min(FEW, known.size()))) + '`'
                + more);
    }

    static Diagnostic unset(Span place, String name) {
        return Diagnostic.of(DiagnosticCode.UNKNOWN_TEMPLATE_VALUE, place, '`' + name + "` has no value")
                .help("set it, give it a default, or put this into a section `{{#" + name + "}}…{{/" + name + "}}`");
    }

    static Diagnostic notText(Span place, Expansion.Insertion insertion) {
        String name = insertion.variable().name();
        boolean list = insertion.value() instanceof YamlNode.Sequence;
        return Diagnostic.of(
                        DiagnosticCode.MISPLACED_TEMPLATE_VALUE,
                        place,
                        '`' + name + "` is a " + (list ? "list" : "mapping") + " and cannot be part of a text")
                .help(
                        list
                                ? "go through its items with `{{#" + name + "}}…{{/" + name
                                        + "}}`, or insert it alone, without quotes"
                                : "name one of its parts, or insert it alone, without quotes");
    }

    static Diagnostic sameKey(YamlNode.Scalar key, YamlNode.Scalar first) {
        return Diagnostic.of(DiagnosticCode.DUPLICATE_KEY, key.span(), "key `" + key.text() + "` comes out twice")
                .label(first.span(), "the first one")
                .help("make the keys differ");
    }
}
