package dev.cellc.maven;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.diagnostic.TextRenderer;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Diagnostics in Maven's log, each severity at its level. */
final class Findings {
    private Findings() {}

    /** Logs all of them; errors fail the build. */
    static void log(List<Diagnostic> diagnostics, Log log) throws MojoFailureException {
        show(text(diagnostics, Severity.INFO), log::debug);
        repeat(warnings(diagnostics), log);
        show(text(diagnostics, Severity.ERROR), log::error);
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        if (errors > 0) {
            throw new MojoFailureException(errors + (errors == 1 ? " problem" : " problems"));
        }
    }

    /** As they are logged; empty where there is none. */
    static String warnings(List<Diagnostic> diagnostics) {
        return text(diagnostics, Severity.WARNING);
    }

    /** Logs the warnings of a run once more. */
    static void repeat(String warnings, Log log) {
        show(warnings, log::warn);
    }

    private static String text(List<Diagnostic> diagnostics, Severity severity) {
        List<Diagnostic> shown = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .toList();
        // one entry that starts on a line of its own, so that no level stands before the first line only
        return shown.isEmpty() ? "" : '\n' + TextRenderer.plain().render(shown);
    }

    private static void show(String text, Consumer<CharSequence> level) {
        if (!text.isEmpty()) {
            level.accept(text);
        }
    }
}
