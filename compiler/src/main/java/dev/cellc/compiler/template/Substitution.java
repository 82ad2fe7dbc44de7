package dev.cellc.compiler.template;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.diagnostic.Label;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlNode.Scalar;
import dev.cellc.compiler.yaml.YamlNode.ScalarType;
import dev.cellc.compiler.yaml.YamlNode.Sequence;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Expanded text → YAML with the values in their places. A plain scalar that is one variable takes the value as it
 * is; within other text, in quotes and in keys a value is text. Every node stands where the template has it.
 */
final class Substitution {
    private static final String NOT_PLAIN = "\"'|>";

    private final Expansion expansion;
    private final Template template;
    private final DiagnosticSink sink;
    private final Pattern word;
    private boolean sound = true;

    private Substitution(Expansion expansion, Template template, DiagnosticSink sink) {
        this.expansion = expansion;
        this.template = template;
        this.sink = sink;
        this.word = expansion.words().pattern();
    }

    static @Nullable List<YamlNode> of(Expansion expansion, Template template, DiagnosticSink sink) {
        Substitution substitution = new Substitution(expansion, template, sink);
        SourceFile file = SourceFile.of("", expansion.text());
        List<YamlNode> documents = new ArrayList<>();
        for (YamlNode root : YamlReader.read(file, substitution::reportSyntax)) {
            documents.add(substitution.node(root));
        }
        return substitution.sound ? documents : null;
    }

    static @Nullable String text(Expansion expansion, Template template, DiagnosticSink sink) {
        Substitution substitution = new Substitution(expansion, template, sink);
        String text = substitution.filled(expansion.text(), true);
        return substitution.sound ? text : null;
    }

    private YamlNode node(YamlNode node) {
        if (node instanceof Mapping mapping) {
            return mapping(mapping);
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(sequence.items().stream().map(this::node).toList(), place(sequence.span()));
        }
        Scalar scalar = (Scalar) node;
        Matcher found = word.matcher(scalar.text());
        boolean isValue = found.matches() && isPlain(scalar);
        return isValue ? value(insertion(found), place(scalar.span())) : text(scalar);
    }

    private boolean isPlain(Scalar scalar) {
        return NOT_PLAIN.indexOf(expansion.text().charAt(scalar.span().start())) < 0;
    }

    private Mapping mapping(Mapping mapping) {
        Map<String, Scalar> keys = new LinkedHashMap<>();
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            Scalar key = text(entry.key());
            Scalar first = keys.putIfAbsent(key.text(), key);
            if (first != null) {
                report(MustacheDiagnostics.sameKey(key, first));
            }
            entries.add(new YamlNode.Entry(key, node(entry.value())));
        }
        return new Mapping(entries, place(mapping.span()));
    }

    private Scalar text(Scalar scalar) {
        boolean hasValue = word.matcher(scalar.text()).find();
        return hasValue
                ? new Scalar(filled(scalar.text(), false), ScalarType.STRING, place(scalar.span()))
                : new Scalar(scalar.text(), scalar.type(), place(scalar.span()));
    }

    /** The text with each word replaced by the text of its value. */
    private String filled(String text, boolean unsetIsNothing) {
        StringBuilder filled = new StringBuilder();
        Matcher found = word.matcher(text);
        int at = 0;
        while (found.find()) {
            filled.append(text, at, found.start());
            Expansion.Insertion insertion = insertion(found);
            if (!(insertion.value() instanceof Scalar scalar)) {
                report(MustacheDiagnostics.notText(place(insertion), insertion));
            } else if (!scalar.isNull()) {
                filled.append(scalar.text());
            } else if (!unsetIsNothing) {
                report(MustacheDiagnostics.unset(
                        place(insertion), insertion.variable().name()));
            }
            at = found.end();
        }
        return filled.append(text, at, text.length()).toString();
    }

    private YamlNode value(Expansion.Insertion insertion, Span place) {
        if (insertion.value() instanceof Scalar scalar && scalar.isNull()) {
            report(MustacheDiagnostics.unset(place, insertion.variable().name()));
        }
        return placed(insertion.value(), place);
    }

    /** A value stands where the template inserts it: what is wrong with it there is wrong there. */
    private static YamlNode placed(YamlNode value, Span place) {
        if (value instanceof Mapping mapping) {
            List<YamlNode.Entry> entries = new ArrayList<>();
            for (YamlNode.Entry entry : mapping.entries()) {
                Scalar key = new Scalar(entry.key().text(), entry.key().type(), place);
                entries.add(new YamlNode.Entry(key, placed(entry.value(), place)));
            }
            return new Mapping(entries, place);
        }
        if (value instanceof Sequence list) {
            return new Sequence(
                    list.items().stream().map(item -> placed(item, place)).toList(), place);
        }
        Scalar scalar = (Scalar) value;
        return new Scalar(scalar.text(), scalar.type(), place);
    }

    private Expansion.Insertion insertion(Matcher found) {
        return expansion.insertions().get(Integer.parseInt(found.group(1)));
    }

    private Span place(Expansion.Insertion insertion) {
        return template.places()
                .span(insertion.variable().start(), insertion.variable().end());
    }

    private Span place(Span span) {
        int start = offset(span.start(), true);
        int end = span.end() > span.start() ? offset(span.end() - 1, false) + 1 : start;
        return template.places().span(start, Math.max(start, end));
    }

    /** The place in the template of a character of its result; any of a value is the first or last of its variable. */
    private int offset(int index, boolean first) {
        List<Expansion.Run> runs = expansion.runs();
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).start() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (runs.isEmpty()) {
            return 0;
        }
        Piece piece = runs.get(low).piece();
        if (piece instanceof Piece.Text) {
            return Math.min(piece.start() + index - runs.get(low).start(), piece.end());
        }
        return first ? piece.start() : piece.end() - 1;
    }

    private void reportSyntax(Diagnostic found) {
        Diagnostic moved = new Diagnostic(
                found.code(),
                found.severity(),
                shown(found.message()),
                place(found.span()),
                found.labels().stream()
                        .map(label -> new Label(place(label.span()), shown(label.text())))
                        .toList(),
                found.help() == null ? null : shown(found.help()),
                found.secrets());
        report(moved);
    }

    /** A message that quotes expanded text quotes the template instead. */
    private String shown(String message) {
        return word.matcher(message)
                .replaceAll(found -> Matcher.quoteReplacement("{{"
                        + expansion
                                .insertions()
                                .get(Integer.parseInt(found.group(1)))
                                .variable()
                                .name()
                        + "}}"));
    }

    private void report(Diagnostic diagnostic) {
        sound = false;
        sink.report(diagnostic);
    }
}
