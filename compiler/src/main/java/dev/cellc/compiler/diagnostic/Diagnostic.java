package dev.cellc.compiler.diagnostic;

import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One problem: what is wrong in the author's words, where, what else belongs to it, and what to do. {@code secrets} are
 * places whose text must not be shown, by whatever shows the lines around.
 */
public record Diagnostic(
        DiagnosticCode code,
        Severity severity,
        String message,
        Span span,
        List<Label> labels,
        @Nullable String help,
        List<Span> secrets)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::span)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        labels = List.copyOf(labels);
        secrets = List.copyOf(secrets);
    }

    public static Diagnostic of(DiagnosticCode code, Span span, String message) {
        return new Diagnostic(code, code.severity(), message, span, List.of(), null, List.of());
    }

    public Diagnostic help(String text) {
        return new Diagnostic(code, severity, message, span, labels, text, secrets);
    }

    public Diagnostic label(Span place, String text) {
        List<Label> all = new ArrayList<>(labels);
        all.add(new Label(place, text));
        return new Diagnostic(code, severity, message, span, all, help, secrets);
    }

    /** The same problem, with a place whose text must not be shown. */
    public Diagnostic hiding(Span secret) {
        List<Span> all = new ArrayList<>(secrets);
        all.add(secret);
        return new Diagnostic(code, severity, message, span, labels, help, all);
    }

    public Diagnostic as(Severity other) {
        return new Diagnostic(code, other, message, span, labels, help, secrets);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** By place, then code, then message. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
