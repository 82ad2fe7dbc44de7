package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.ReportFormat;
import dev.cellc.compiler.diagnostic.TextRenderer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows diagnostics in the format asked for, and writes the reports asked for. */
final class Findings {
    private Findings() {}

    /** Text goes to standard error; a form for programs is complete and goes to {@code result}. */
    static Exit show(List<Diagnostic> diagnostics, Session session, Output result) {
        return show(diagnostics, session, result, null);
    }

    /** The same where files of an output folder may be among those that are named. */
    static Exit show(List<Diagnostic> diagnostics, Session session, Output result, @Nullable Path output) {
        String format = session.arguments().value(Option.FORMAT).orElse("text");
        // beside annotations, of which only some are shown, the log has it all
        if (format.equals("text") || format.equals("github")) {
            text(diagnostics, session);
        }
        if (!format.equals("text")) {
            ReportFormat form = ReportTarget.named(format);
            result.print(Reports.text(form, diagnostics, session, output));
        }
        if (session.arguments().has(Option.REPORT) && !Reports.write(diagnostics, session, output)) {
            return Exit.USAGE;
        }
        return diagnostics.stream().anyMatch(Diagnostic::isError) ? Exit.FINDINGS : Exit.OK;
    }

    private static void text(List<Diagnostic> diagnostics, Session session) {
        Terminal terminal = Terminal.of(session);
        TextRenderer renderer = terminal.isColoured() ? TextRenderer.coloured() : TextRenderer.plain();
        session.err().print(renderer.width(terminal.columns()).render(Quiet.shown(diagnostics, session)));
    }
}
