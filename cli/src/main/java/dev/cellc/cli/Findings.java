package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.JsonRenderer;
import dev.cellc.compiler.diagnostic.TextRenderer;
import java.util.List;
import java.util.Map;

/** Shows diagnostics in the format asked for. */
final class Findings {
    private Findings() {}

    /** Text goes to standard error; JSON is complete and goes to {@code json}. */
    static Exit show(List<Diagnostic> diagnostics, Session session, Output json) {
        if (session.arguments().value(Option.FORMAT).orElse("text").equals("json")) {
            json.print(JsonRenderer.render(diagnostics));
        } else {
            List<Diagnostic> shown = diagnostics.stream()
                    .filter(diagnostic ->
                            diagnostic.isError() || !session.arguments().has(Option.QUIET))
                    .toList();
            TextRenderer renderer = isColoured(session) ? TextRenderer.coloured() : TextRenderer.plain();
            session.err().print(renderer.render(shown));
        }
        return diagnostics.stream().anyMatch(Diagnostic::isError) ? Exit.FINDINGS : Exit.OK;
    }

    private static boolean isColoured(Session session) {
        String choice = session.arguments().value(Option.COLOR).orElse("auto");
        if (!choice.equals("auto")) {
            return choice.equals("always");
        }
        Map<String, String> environment = session.surroundings().environment();
        return session.surroundings().terminal()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
