package dev.cellc.compiler.kubernetes;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.diagnostic.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** What a check reports, as text: code, place, message, labels and help. */
final class Findings {

    private Findings() {}

    static List<String> of(Consumer<DiagnosticSink> check) {
        List<Diagnostic> found = new ArrayList<>();
        check.accept(found::add);
        Collections.sort(found);
        return found.stream().map(Findings::text).toList();
    }

    private static String text(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        text.append(diagnostic.code())
                .append(' ')
                .append(place(diagnostic.span().toString()));
        text.append(' ').append(diagnostic.message());
        for (Label label : diagnostic.labels()) {
            text.append(" [")
                    .append(place(label.span().toString()))
                    .append(' ')
                    .append(label.text())
                    .append(']');
        }
        if (diagnostic.help() != null) {
            text.append("; ").append(diagnostic.help());
        }
        return text.toString();
    }

    private static String place(String span) {
        return span.substring(span.indexOf(':') + 1);
    }
}
