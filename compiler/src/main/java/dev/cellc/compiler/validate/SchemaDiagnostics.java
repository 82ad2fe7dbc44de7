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
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The wording of schema findings. */
final class SchemaDiagnostics {
    private static final int FEW = 16;
    static final String UNEXPLAINED = "`cellc schema` shows what is allowed";

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
                near == null ? "the fields are " + few(fields(finding)) : "did you mean `" + near + "`?");
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
        return description.isEmpty() ? "add `" + field + "`" : "add `" + field + "`: " + sentence(description);
    }

    private static Diagnostic wrongType(Finding finding, Place place) {
        String expected = types(finding.rule());
        String message = "`" + place.name() + "` is " + found(place.node()) + ", but has to be " + expected;
        Diagnostic diagnostic = Diagnostic.of(WRONG_TYPE, place.value(), message);
        if (place.node() instanceof Scalar scalar && expected.contains("string")) {
            return diagnostic.help("write it in quotes: `" + YamlReader.quoted(scalar.text()) + "`");
        }
        return diagnostic.help(meaning(finding));
    }

    private static String types(JsonNode rule) {
        List<String> names = new ArrayList<>();
        if (rule.isArray()) {
            rule.forEach(type -> names.add(type(type.asString())));
        } else {
            names.add(type(rule.asString()));
        }
        return String.join(" or ", names);
    }

    private static String type(String name) {
        return switch (name) {
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "`true` or `false`";
            default -> "a string";
        };
    }

    private static String found(YamlNode node) {
        if (node instanceof Mapping) {
            return "a mapping";
        }
        if (node instanceof Sequence) {
            return "a list";
        }
        Scalar scalar = (Scalar) node;
        return switch (scalar.type()) {
            case STRING -> "the string `" + shortened(scalar.text()) + "`";
            case INTEGER, FLOAT -> "the number `" + scalar.text() + "`";
            case BOOLEAN -> "`" + scalar.text() + "`";
            case NULL -> "empty";
            case AMBIGUOUS -> "`" + scalar.text() + "`";
        };
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
                ? "`" + place.name() + "` has to be one of " + list(words)
                : "`" + shortened(text) + "` is not a value of `" + place.name() + "`";
        return Diagnostic.of(UNKNOWN_WORD, place.value(), message)
                .help((near == null ? "" : "did you mean `" + near + "`? ") + "the values are " + list(words));
    }

    private static Diagnostic union(Finding finding, Place place, String quantity) {
        List<String> names = SchemaFindings.names(finding);
        if (names.isEmpty()) {
            return ParameterSchemaDiagnostics.fitsNot(place.value(), place.name(), quantity, meaning(finding));
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
                : list(present) + (present.size() == 2 ? " are both there" : " are there");
        return Diagnostic.of(
                        NOT_EXACTLY_ONE,
                        span,
                        "`" + place.name() + "` takes " + quantity + " one of " + list(names) + ", but " + state)
                .help(present.isEmpty() ? "add the one that is meant" : "keep one of them");
    }

    private static Diagnostic badFormat(Finding finding, Place place) {
        String wording = finding.schema().path("x-wording").asString("of the required form");
        String text = place.node() instanceof Scalar scalar ? shortened(scalar.text()) : "";
        return Diagnostic.of(BAD_FORMAT, place.value(), "`" + text + "` is not " + wording)
                .help(meaning(finding));
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
                .help(meaning(finding));
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
                .help(meaning(finding));
    }

    static Diagnostic ambiguous(Scalar scalar, Finding finding) {
        String types = types(finding.schema().path("type"));
        String quoted = YamlReader.quoted(scalar.text());
        boolean textual = types.contains("string") || finding.keyword().equals("enum");
        return Diagnostic.of(
                        AMBIGUOUS_SCALAR,
                        scalar.span(),
                        "`" + scalar.text() + "` means different things to different YAML readers")
                .help(textual ? "write it in quotes: `" + quoted + "`" : "write " + types + " plainly");
    }

    private static String meaning(Finding finding) {
        String title = finding.schema().path("description").asString("");
        return title.isEmpty() ? UNEXPLAINED : sentence(title);
    }

    /** A description as the tail of a help line: lower-case start, no full stop. */
    private static String sentence(String description) {
        String text = description.endsWith(".") ? description.substring(0, description.length() - 1) : description;
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return acronym ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String few(List<String> names) {
        return names.size() <= FEW ? list(names) : list(names.subList(0, FEW)) + ", …";
    }

    private static String list(List<String> names) {
        return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
