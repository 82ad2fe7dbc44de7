package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import java.util.regex.Pattern;

/** Holds what authors wrote of a Kubernetes object against its type. */
public final class TemplateChecker {
    private static final Pattern QUANTITY =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d+)?");

    private final DiagnosticSink sink;
    private final boolean patch;

    private TemplateChecker(DiagnosticSink sink, boolean patch) {
        this.sink = sink;
        this.patch = patch;
    }

    /** Checks a class template, the base of merges: nulls say nothing in it, and merge directives have no place there. */
    public static void check(YamlNode template, ApiType type, DiagnosticSink sink) {
        new TemplateChecker(sink, false).value(template, new Shape.ObjectOf(type), Where.root(type));
    }

    /** Checks a patch for such a template: a null deletes, and merge directives say how to merge. */
    public static void checkPatch(YamlNode patch, ApiType type, DiagnosticSink sink) {
        new TemplateChecker(sink, true).value(patch, new Shape.ObjectOf(type), Where.root(type));
    }

    /** Checks an object whose type is not known: only that all YAML readers take its values for the same. */
    public static void checkScalars(YamlNode node, DiagnosticSink sink) {
        new TemplateChecker(sink, false).scalars(node, Where.KEY);
    }

    private void scalars(YamlNode node, Where where) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> scalars(entry.value(), Where.of(entry.key())));
        } else if (node instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> scalars(item, where.items()));
        } else if (((YamlNode.Scalar) node).type() == ScalarType.AMBIGUOUS) {
            sink.report(TemplateDiagnostics.ambiguous((YamlNode.Scalar) node, Shape.Scalar.STRING, where));
        }
    }

    private void value(YamlNode node, Shape shape, Where where) {
        if (shape == Shape.Anything.ANYTHING) {
            return;
        }
        if (shape instanceof Shape.Scalar expected && node instanceof YamlNode.Scalar scalar) {
            scalar(scalar, expected, where);
        } else if (shape instanceof Shape.ListOf list && node instanceof YamlNode.Sequence sequence) {
            list(sequence, list, where);
        } else if (shape instanceof Shape.ObjectOf object && node instanceof YamlNode.Mapping mapping) {
            object(mapping, object);
        } else if (shape instanceof Shape.MapOf map && node instanceof YamlNode.Mapping mapping) {
            map(mapping, map);
        } else {
            sink.report(TemplateDiagnostics.wrongType(node, shape, where));
        }
    }

    private void object(YamlNode.Mapping mapping, Shape.ObjectOf object) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            Shape shape = object.type().field(name);
            if (Directives.isDirective(name)) {
                directive(entry, mapping, object);
            } else if (shape == null) {
                sink.report(TemplateDiagnostics.unknownField(entry.key(), object.type()));
            } else {
                field(entry, shape);
            }
        }
        if (object.type().model() == ApiTypes.CRON_JOB_SPEC.model()) {
            ScheduleChecker.check(mapping, sink);
        }
    }

    private void map(YamlNode.Mapping mapping, Shape.MapOf map) {
        for (YamlNode.Entry entry : mapping.entries()) {
            YamlNode.Scalar key = entry.key();
            if (Directives.isDirective(key.text())) {
                directive(entry, mapping, map);
                continue;
            }
            // an integer is one string to every reader, but 1.10 becomes "1.1" to some, and True "true"
            if (key.type() != ScalarType.STRING && key.type() != ScalarType.INTEGER) {
                sink.report(TemplateDiagnostics.ambiguous(key, Shape.Scalar.STRING, Where.KEY));
            }
            field(entry, map.value());
        }
    }

    private void field(YamlNode.Entry entry, Shape shape) {
        boolean saysNothing = entry.value() instanceof YamlNode.Scalar scalar && scalar.isNull();
        if (!saysNothing) {
            value(entry.value(), shape, Where.of(entry.key()));
        }
    }

    private void directive(YamlNode.Entry entry, YamlNode.Mapping owner, Shape shape) {
        if (patch) {
            Shape value = new DirectiveChecker(sink).check(entry, owner, shape);
            value(entry.value(), value, Where.of(entry.key()));
        } else {
            sink.report(TemplateDiagnostics.directiveInTemplate(entry.key()));
        }
    }

    private void list(YamlNode.Sequence sequence, Shape.ListOf list, Where where) {
        Where inside = where.items();
        for (YamlNode item : sequence.items()) {
            value(item, list.item(), inside);
            boolean needsKey = item instanceof YamlNode.Mapping mapping && !replacesList(mapping);
            if (needsKey
                    && list.merge() instanceof ListMerge.ByKey merge
                    && !has((YamlNode.Mapping) item, merge.key())) {
                sink.report(TemplateDiagnostics.missingMergeKey(item, merge.key(), inside));
            }
        }
    }

    private boolean replacesList(YamlNode.Mapping item) {
        return patch
                && item.get(Directives.PATCH) instanceof YamlNode.Scalar word
                && word.text().equals(Directives.REPLACE);
    }

    private static boolean has(YamlNode.Mapping mapping, String key) {
        YamlNode value = mapping.get(key);
        return value != null && !(value instanceof YamlNode.Scalar scalar && scalar.isNull());
    }

    private void scalar(YamlNode.Scalar scalar, Shape.Scalar expected, Where where) {
        if (scalar.type() == ScalarType.AMBIGUOUS) {
            sink.report(TemplateDiagnostics.ambiguous(scalar, expected, where));
        } else if (!fits(scalar.type(), expected)) {
            sink.report(TemplateDiagnostics.wrongType(scalar, expected, where));
        } else if (expected == Shape.Scalar.QUANTITY
                && !QUANTITY.matcher(scalar.text()).matches()) {
            sink.report(TemplateDiagnostics.badQuantity(scalar, where));
        }
    }

    private static boolean fits(ScalarType found, Shape.Scalar expected) {
        return switch (expected) {
            case STRING -> found == ScalarType.STRING;
            case INTEGER -> found == ScalarType.INTEGER;
            case NUMBER -> found == ScalarType.INTEGER || found == ScalarType.FLOAT;
            case BOOLEAN -> found == ScalarType.BOOLEAN;
            case QUANTITY -> found != ScalarType.BOOLEAN && found != ScalarType.NULL;
            case INT_OR_STRING -> found == ScalarType.INTEGER || found == ScalarType.STRING;
        };
    }
}
