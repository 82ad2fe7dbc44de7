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
        show(diagnostics, Severity.INFO, log::debug);
        show(diagnostics, Severity.WARNING, log::warn);
        int errors = show(diagnostics, Severity.ERROR, log::error);
        if (errors > 0) {
            throw new MojoFailureException(errors + (errors == 1 ? " problem" : " problems"));
        }
    }

    private static int show(List<Diagnostic> diagnostics, Severity severity, Consumer<CharSequence> level) {
        List<Diagnostic> shown = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .toList();
        if (!shown.isEmpty()) {
            // one entry that starts on a line of its own, so that no level stands before the first line only
            level.accept('\n' + TextRenderer.plain().render(shown));
        }
        return shown.size();
    }
}
