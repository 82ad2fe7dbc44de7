package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.JsonRenderer;
import dev.cellc.compiler.diagnostic.TextRenderer;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** Laws about secrets. Every secret of the cases that is spelled out has the same word in it. */
final class SecretLaws {
    static final String WORD = "sesame";

    /** Shorter texts are a part of too many words. */
    private static final int SHORTEST = 8;

    private SecretLaws() {}

    /** Neither what the cases call a secret nor what the compiler takes for one. */
    static void hidden(Subject subject) throws Exception {
        List<Diagnostic> diagnostics = subject.outcome().compilation().diagnostics();
        List<String> shown = List.of(
                TextRenderer.plain().render(diagnostics),
                TextRenderer.coloured().render(diagnostics),
                JsonRenderer.render(diagnostics));
        assertThat(shown).noneMatch(text -> text.contains(WORD));
        for (Diagnostic diagnostic : diagnostics) {
            for (Span secret : diagnostic.secrets()) {
                String line = firstLine(secret);
                assertThat(shown).as(secret::toString).noneMatch(text -> text.contains(line));
            }
        }
    }

    private static String firstLine(Span secret) {
        String text = secret.file().text().substring(secret.start(), secret.end());
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() < SHORTEST ? WORD : line;
    }
}
