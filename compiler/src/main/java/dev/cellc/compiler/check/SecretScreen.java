package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.Label;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import dev.cellc.compiler.yaml.YamlNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Diagnostics → the same ones, none of which shows a secret, whoever found them and whatever they point at or repeat.
 * A new diagnostic needs to do nothing for that.
 */
final class SecretScreen {
    /** What is read is not to be relied on where there is one of these. */
    private static final String READING = "CELL01";

    private final List<Diagnostic> diagnostics;

    // only ever asked, never walked
    private final IdentityHashMap<SourceFile, SecretSpans> spans = new IdentityHashMap<>();
    private final SecretWords words;

    private SecretScreen(List<Diagnostic> diagnostics, List<YamlNode> roots) {
        this.diagnostics = diagnostics;
        HiddenSecrets hidden = HiddenSecrets.of(roots);
        List<String> texts = new ArrayList<>(hidden.texts());
        hidden.spans().forEach(this::add);
        for (SourceFile file : unreliable()) {
            for (Span span : RawSecrets.find(file)) {
                add(span);
                texts.add(file.text().substring(span.start(), span.end()));
            }
        }
        this.words = new SecretWords(texts, hidden.names());
    }

    static List<Diagnostic> apply(List<Diagnostic> diagnostics, List<YamlNode> roots) {
        if (diagnostics.isEmpty()) {
            return diagnostics;
        }
        SecretScreen screen = new SecretScreen(diagnostics, roots);
        return diagnostics.stream().map(screen::screened).toList();
    }

    private void add(Span span) {
        spans.computeIfAbsent(span.file(), file -> new SecretSpans()).add(span);
    }

    private List<SourceFile> unreliable() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.code().id().startsWith(READING))
                .flatMap(SecretScreen::places)
                .map(Span::file)
                .distinct()
                .toList();
    }

    private Diagnostic screened(Diagnostic diagnostic) {
        List<Span> hidden = new ArrayList<>(diagnostic.secrets());
        places(diagnostic).forEach(place -> hidden.addAll(near(place)));
        List<String> touched = hidden.stream().map(SecretScreen::text).toList();
        List<Label> labels = diagnostic.labels().stream()
                .map(label -> new Label(label.span(), words.starred(label.text(), touched)))
                .toList();
        return new Diagnostic(
                diagnostic.code(),
                diagnostic.severity(),
                words.starred(diagnostic.message(), touched),
                diagnostic.span(),
                labels,
                starred(diagnostic.help(), touched),
                hidden.stream().distinct().toList());
    }

    private @Nullable String starred(@Nullable String help, List<String> touched) {
        return help == null ? null : words.starred(help, touched);
    }

    private List<Span> near(Span place) {
        SecretSpans ofFile = spans.get(place.file());
        return ofFile == null ? List.of() : ofFile.onLineOf(place);
    }

    private static Stream<Span> places(Diagnostic diagnostic) {
        return Stream.concat(
                Stream.of(diagnostic.span()), diagnostic.labels().stream().map(Label::span));
    }

    /** As it stands in the file, without the quotes around. */
    private static String text(Span span) {
        String text = span.file().text().substring(span.start(), span.end());
        boolean isQuoted = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"));
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}
