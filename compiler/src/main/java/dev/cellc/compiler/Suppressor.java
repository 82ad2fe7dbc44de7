package dev.cellc.compiler;

import dev.cellc.compiler.declaration.CellcConfig.Suppression;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out the findings that cellc.yaml accepts with a reason, and reports suppressions that accept nothing. */
final class Suppressor {
    private final Declarations declarations;

    private Suppressor(Declarations declarations) {
        this.declarations = declarations;
    }

    static List<Diagnostic> apply(List<Diagnostic> diagnostics, Declarations declarations) {
        if (declarations.config() == null
                || declarations.config().suppressions().isEmpty()) {
            return diagnostics;
        }
        return new Suppressor(declarations)
                .suppress(diagnostics, declarations.config().suppressions());
    }

    private List<Diagnostic> suppress(List<Diagnostic> diagnostics, List<Suppression> suppressions) {
        List<Diagnostic> remaining = new ArrayList<>(diagnostics);
        List<Diagnostic> added = new ArrayList<>();
        for (Suppression suppression : suppressions) {
            DiagnosticCode code = code(suppression.code());
            if (code != null && !code.isSuppressible()) {
                added.add(Diagnostic.of(
                                DiagnosticCode.NOT_SUPPRESSIBLE,
                                suppression.code().span(),
                                "`" + code.id() + "` is an error, which cannot be suppressed")
                        .help("mend what it reports"));
            } else if (!remaining.removeIf(diagnostic -> accepts(suppression, diagnostic))) {
                added.add(Diagnostic.of(
                                DiagnosticCode.UNUSED_SUPPRESSION,
                                suppression.code().span(),
                                "the suppression of `" + suppression.code().value() + "` matches nothing")
                        .help("remove it"));
            }
        }
        remaining.addAll(added);
        return remaining;
    }

    private static @Nullable DiagnosticCode code(Located<String> id) {
        for (DiagnosticCode code : DiagnosticCode.values()) {
            if (code.id().equals(id.value())) {
                return code;
            }
        }
        return null;
    }

    private boolean accepts(Suppression suppression, Diagnostic diagnostic) {
        if (!diagnostic.code().id().equals(suppression.code().value())) {
            return false;
        }
        return suppression.path() != null
                ? Glob.matches(
                        suppression.path().value(), diagnostic.span().file().path())
                : suppression.object() != null && suppression.object().value().equals(object(diagnostic.span()));
    }

    /** The declaration that a place lies in, as {@code Kind/name}. */
    private String object(Span place) {
        for (Declaration declaration : declarations.sound()) {
            Span whole = declaration.header().span();
            if (whole.file().path().equals(place.file().path())
                    && whole.start() <= place.start()
                    && place.end() <= whole.end()) {
                return declaration.header().kind().value()
                        + '/'
                        + declaration.header().name().value();
            }
        }
        return "";
    }
}
