package dev.cellc.compiler;

import dev.cellc.compiler.declaration.CellcConfig.Suppression;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.declaration.Header;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Leaves out the findings that cellc.yaml accepts with a reason, and reports suppressions that accept nothing. */
final class Suppressor {
    /** The declarations of each file by where they start. */
    private final SortedMap<String, NavigableMap<Integer, Declaration>> byStart = new TreeMap<>();

    private Suppressor(Declarations declarations) {
        for (Declaration declaration : declarations.sound()) {
            Span whole = declaration.header().span();
            byStart.computeIfAbsent(whole.file().path(), path -> new TreeMap<>())
                    .put(whole.start(), declaration);
        }
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
        NavigableMap<Integer, Declaration> inFile = byStart.get(place.file().path());
        Map.Entry<Integer, Declaration> nearest = inFile == null ? null : inFile.floorEntry(place.start());
        if (nearest == null || place.end() > nearest.getValue().header().span().end()) {
            return "";
        }
        Header header = nearest.getValue().header();
        return header.kind().value() + '/' + header.name().value();
    }
}
