package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.Diagnostic;
import java.util.List;

/** What {@code --quiet} leaves: errors, and results of commands that show something. */
final class Quiet {
    private Quiet() {}

    /** Says on standard output what a command has changed. */
    static void done(Session session, String text) {
        if (!session.arguments().has(Option.QUIET)) {
            session.out().print(text + "\n");
        }
    }

    /** Those that are to be shown to people. */
    static List<Diagnostic> shown(List<Diagnostic> diagnostics, Session session) {
        boolean isQuiet = session.arguments().has(Option.QUIET);
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.isError() || !isQuiet)
                .toList();
    }
}
