package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.DiagnosticPages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints the page of a diagnostic. */
final class ExplainCommand {
    private ExplainCommand() {}

    static Exit run(Session session) throws UsageException {
        String code = session.arguments().operand().orElseThrow().toUpperCase(Locale.ROOT);
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
}
