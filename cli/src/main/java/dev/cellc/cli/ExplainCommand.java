package dev.cellc.cli;

import dev.cellc.compiler.Explainer;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.DiagnosticPages;
import dev.cellc.compiler.io.OutputFolder;
import dev.cellc.compiler.source.InputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints the page of a diagnostic, or tells where a manifest or a line of it comes from. */
final class ExplainCommand {
    private static final Pattern FILE = Pattern.compile("(.+?\\.[A-Za-z]+)(?::([1-9][0-9]{0,8}))?");

    private ExplainCommand() {}

    static Exit run(Session session) throws UsageException, InputException {
        String operand = session.arguments().operand().orElseThrow();
        Matcher file = FILE.matcher(operand);
        return file.matches()
                ? file(session, file.group(1), file.group(2) == null ? 0 : Integer.parseInt(file.group(2)))
                : code(session, operand.toUpperCase(Locale.ROOT));
    }

    private static Exit code(Session session, String code) throws UsageException {
        Optional<String> page = DiagnosticPages.page(code);
        if (page.isEmpty()) {
            List<String> codes = Arrays.stream(DiagnosticCode.values())
                    .map(DiagnosticCode::id)
                    .toList();
            throw UsageException.unknown("code", code, codes, "codes look like CELL0303");
        }
        session.out().print(page.get());
        return Exit.OK;
    }

    private static Exit file(Session session, String name, int line) throws UsageException, InputException {
        Path file = session.path(name).toAbsolutePath().normalize();
        Path folder = OutputFolder.around(file)
                .orElseThrow(() -> new InputException(
                        "`" + name + "` lies in no folder that cellc has rendered",
                        "name a file of the rendered folder"));
        String path = folder.relativize(file).toString().replace('\\', '/');
        Explainer.Explanation explanation = Explainer.explain(session.read(session.path(".")), path, line);
        session.out().print("from " + String.join("\n     ", explanation.origins()) + "\n");
        if (!explanation.field().isEmpty()) {
            session.out().print(explanation.field() + "\n" + causes(explanation));
        }
        return Exit.OK;
    }

    private static String causes(Explainer.Explanation explanation) {
        if (explanation.causes().isEmpty()) {
            return "  no single value: it follows from names, from what exists, or from what cellc always writes\n";
        }
        StringBuilder out = new StringBuilder();
        for (Explainer.Cause cause : explanation.causes()) {
            out.append("  by `").append(cause.field()).append("` of ").append(cause.object());
            out.append(" (").append(cause.place()).append(")\n");
        }
        return out.toString();
    }
}
