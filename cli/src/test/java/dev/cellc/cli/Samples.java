package dev.cellc.cli;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** One diagnostic of each severity. */
final class Samples {
    private static final Span PLACE = new Span(SourceFile.of("a.yaml", "kind: Servce\n"), 6, 12);

    static final Diagnostic ERROR = Diagnostic.of(DiagnosticCode.UNKNOWN_KIND, PLACE, "no kind `Servce`")
            .help("did you mean `Service`?");
    static final Diagnostic WARNING = Diagnostic.of(DiagnosticCode.NO_EFFECT, PLACE, "`Servce` has no effect");
    static final Diagnostic INFO = WARNING.as(Severity.INFO);
    static final List<Diagnostic> ALL = List.of(ERROR, WARNING, INFO);

    static final String ERROR_TEXT = """
            error[CELL0115]: no kind `Servce`
             --> a.yaml:1:7
              |
            1 | kind: Servce
              |       ^^^^^^
              = help: did you mean `Service`?

            """;
    static final String WARNING_TEXT = """
            warning[CELL0702]: `Servce` has no effect
             --> a.yaml:1:7
              |
            1 | kind: Servce
              |       ^^^^^^

            """;
    private static final String INFO_TEXT = """
            info[CELL0702]: `Servce` has no effect
             --> a.yaml:1:7
              |
            1 | kind: Servce
              |       ^^^^^^

            """;

    static final String ALL_TEXT = ERROR_TEXT + WARNING_TEXT + INFO_TEXT + "1 error, 1 warning, 1 info\n";

    private Samples() {}
}
