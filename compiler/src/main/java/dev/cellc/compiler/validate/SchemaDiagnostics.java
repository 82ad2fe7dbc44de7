package dev.cellc.compiler.validate;

import static dev.cellc.compiler.diagnostic.DiagnosticCode.AMBIGUOUS_SCALAR;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.BAD_FORMAT;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.MISSING_FIELD;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.MISSING_SPEC;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.NOT_EXACTLY_ONE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.OUT_OF_RANGE;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.REPEATED_ITEM;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.UNKNOWN_FIELD;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.UNKNOWN_WORD;
import static dev.cellc.compiler.diagnostic.DiagnosticCode.WRONG_TYPE;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.NearNames;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.validate.SchemaChecker.Place;
import dev.cellc.compiler.validate.SchemaFindings.Finding;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The wording of schema findings. */
final class SchemaDiagnostics {
    private static final List<String> VISIBILITIES = List.of("project", "organization", "public");

    private SchemaDiagnostics() {}

    static Diagnostic describe(Finding finding, Place place) {
        return switch (finding.keyword()) {
            case "additionalProperties" ->
                finding.property() == null ? wrongValue(finding, place) : unknownField(finding, place);
            case "required" -> missing(finding, place);
            case "type" -> wrongType(finding, place);
            case "enum", "const" -> unknownWord(finding, place);
            case "oneOf" -> union(finding, place, "exactly");
            case "anyOf" -> union(finding, place, "at least");
            case "pattern" -> badFormat(finding, place);
            case "uniqueItems" ->
                Diagnostic.of(REPEATED_ITEM, place.span(), "`" + place.name() + "` holds the same item twice")
                        .help("keep one of them");
            case "propertyNames" -> badKey(finding, place);
            default -> outOfRange(finding, place);
        };
    }

    static @Nullable String nearField(Finding finding) {
        return NearNames.nearest(Objects.requireNonNull(finding.property()), fields(finding));
    }

    private static List<String> fields(Finding finding) {
        return List.copyOf(finding.schema().path("properties").propertyNames());
    }

    private static Diagnostic unknownField(Finding finding, Place place) {
        String field = Objects.requireNonNull(finding.property());
        Span span = place.node() instanceof Mapping mapping
                ? Objects.requireNonNull(mapping.entry(field)).key().span()
                : place.span();
        String owner = place.name().equals(Place.DOCUMENT) ? "" : " in `" + place.name() + "`";
        Diagnostic diagnostic = Diagnostic.of(UNKNOWN_FIELD, span, "there is no field `" + field + "`" + owner);
        String near = finding.meant() == null ? nearField(finding) : finding.meant();
        return diagnostic.help(
                near == null ? "the fields are " + SchemaWords.few(fields(finding)) : "did you mean `" + near + "`?");
    }

    private static Diagnostic missing(Finding finding, Place place) {
        String field = Objects.requireNonNull(finding.property());
        Span span = place.span();
        if (place.node() instanceof Mapping mapping && mapping.entry(field) != null) {
            span = Objects.requireNonNull(mapping.entry(field)).key().span();
        }
        if (field.equals("spec") && place.name().equals(Place.DOCUMENT)) {
            return Diagnostic.of(MISSING_SPEC, span, "the declaration has no `spec`")
                    .help("write what it declares, or remove the document");
        }
        String owner = place.name().equals(Place.DOCUMENT) ? "the declaration" : "`" + place.name() + "`";
        return Diagnostic.of(MISSING_FIELD, span, owner + " has no `" + field + "`")
                .help(purpose(finding, field));
    }

    private static String purpose(Finding finding, String field) {
        String description = finding.schema()
                .path("properties")
                .path(field)
                .path("description")
                .asString("");
        String add = "add `" + field + "`";
        return description.isEmpty() ? add : add + ": " + SchemaWords.sentence(description);
    }

    private static Diagnostic wrongType(Finding finding, Place place) {
        String expected = SchemaWords.types(finding.rule());
        String message = "`" + place.name() + "` is " + SchemaWords.found(place.node()) + ", but has to be " + expected;
        Diagnostic diagnostic = Diagnostic.of(WRONG_TYPE, place.value(), message);
        if (place.node() instanceof Scalar scalar && expected.contains("string")) {
            return diagnostic.help("write it in quotes: `" + YamlReader.quoted(scalar.text()) + "`");
        }
        return diagnostic.help(SchemaWords.meaning(finding));
    }

    private static Diagnostic unknownWord(Finding finding, Place place) {
        List<String> words = new ArrayList<>();
        if (finding.rule().isArray()) {
            finding.rule().forEach(word -> words.add(word.asString()));
        } else {
            words.add(finding.rule().asString());
        }
        String text = place.node() instanceof Scalar scalar ? scalar.text() : "";
        String near = NearNames.nearest(text, words);
        String message = text.isEmpty()
                ? "`" + place.name() + "` has to be one of " + SchemaWords.list(words)
                : "`" + SchemaWords.shortened(text) + "` is not a value of `" + place.name() + "`";
        String ours = words.equals(VISIBILITIES) ? OtherFields.visibility(text) : null;
        if (ours != null) {
            return Diagnostic.of(UNKNOWN_WORD, place.value(), message)
                    .help("write `" + ours + "`: `" + text + "` is how OpenChoreo later than v0.3.2 spells it");
        }
        return Diagnostic.of(UNKNOWN_WORD, place.value(), message)
                .help((near == null ? "" : "did you mean `" + near + "`? ") + "the values are "
                        + SchemaWords.list(words));
    }

    private static Diagnostic union(Finding finding, Place place, String quantity) {
        List<String> names = SchemaFindings.names(finding);
        if (names.isEmpty()) {
            return ParameterSchemaDiagnostics.fitsNot(
                    place.value(), place.name(), quantity, SchemaWords.meaning(finding));
        }
        List<String> present = new ArrayList<>();
        Span span = place.span();
        if (place.node() instanceof Mapping mapping) {
            for (String name : names) {
                YamlNode.Entry entry = mapping.entry(name);
                if (entry != null && !(entry.value() instanceof Scalar scalar && scalar.isNull())) {
                    present.add(name);
                    span = entry.key().span();
                }
            }
        }
        String state = present.isEmpty()
                ? "none is there"
                : SchemaWords.list(present) + (present.size() == 2 ? " are both there" : " are there");
        return Diagnostic.of(
                        NOT_EXACTLY_ONE,
                        span,
                        "`" + place.name() + "` takes " + quantity + " one of " + SchemaWords.list(names) + ", but "
                                + state)
                .help(present.isEmpty() ? "add the one that is meant" : "keep one of them");
    }

    private static Diagnostic badFormat(Finding finding, Place place) {
        String wording = finding.schema().path("x-wording").asString("of the required form");
        String text = place.node() instanceof Scalar scalar ? SchemaWords.shortened(scalar.text()) : "";
        return Diagnostic.of(BAD_FORMAT, place.value(), "`" + text + "` is not " + wording)
                .help(SchemaWords.meaning(finding));
    }

    private static Diagnostic badKey(Finding finding, Place place) {
        String key = finding.property() == null ? place.name() : finding.property();
        Span span = place.node() instanceof Mapping mapping && mapping.entry(key) != null
                ? Objects.requireNonNull(mapping.entry(key)).key().span()
                : place.span();
        return Diagnostic.of(BAD_FORMAT, span, "`" + key + "` is not a name for an entry of `" + place.name() + "`")
                .help("use at most 63 lower-case letters, digits and `-`, starting and ending with a letter or digit");
    }

    private static Diagnostic wrongValue(Finding finding, Place place) {
        return Diagnostic.of(WRONG_TYPE, place.value(), "`" + place.name() + "` is not allowed here")
                .help(SchemaWords.meaning(finding));
    }

    private static Diagnostic outOfRange(Finding finding, Place place) {
        String limit = finding.rule().asString();
        String rule = switch (finding.keyword()) {
            case "minimum" -> "at least " + limit;
            case "maximum" -> "at most " + limit;
            case "minLength" -> limit.equals("1") ? "not empty" : "at least " + limit + " characters long";
            case "maxLength" -> "at most " + limit + " characters long";
            case "minItems", "minProperties" -> limit.equals("1") ? "not empty" : "of at least " + limit + " entries";
            case "maxItems", "maxProperties" -> "of at most " + limit + " entries";
            default -> "different (" + finding.keyword() + ")";
        };
        return Diagnostic.of(OUT_OF_RANGE, place.value(), "`" + place.name() + "` has to be " + rule)
                .help(SchemaWords.meaning(finding));
    }

    static Diagnostic ambiguous(Scalar scalar, Finding finding) {
        String types = SchemaWords.types(finding.schema().path("type"));
        String quoted = YamlReader.quoted(scalar.text());
        boolean textual = types.contains("string") || finding.keyword().equals("enum");
        return Diagnostic.of(
                        AMBIGUOUS_SCALAR,
                        scalar.span(),
                        "`" + scalar.text() + "` means different things to different YAML readers")
                .help(textual ? "write it in quotes: `" + quoted + "`" : "write " + types + " plainly");
    }
}
