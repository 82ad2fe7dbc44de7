package dev.cellc.compiler;

import dev.cellc.compiler.declaration.CellcConfig.Suppression;
import dev.cellc.compiler.declaration.Declarations;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Leaves out the findings that cellc.yaml accepts with a reason, and reports suppressions that accept nothing. */
final class Suppressor {
    private static final SortedMap<String, DiagnosticCode> CODES = new TreeMap<>();

    static {
        for (DiagnosticCode code : DiagnosticCode.values()) {
            CODES.put(code.id(), code);
        }
    }

    private final boolean isWhole;
    private final ObjectPlaces objects;
    private final SortedMap<String, SortedMap<String, List<Diagnostic>>> byPath = new TreeMap<>();
    private final SortedMap<String, List<Diagnostic>> byObject = new TreeMap<>();
    private final Set<Diagnostic> accepted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Diagnostic> added = new ArrayList<>();

    /** A document that is broken hides what else there is to find in it. */
    private Suppressor(Declarations declarations) {
        this.isWhole = declarations.isComplete() && declarations.broken().isEmpty();
        this.objects = ObjectPlaces.of(declarations.sound());
    }

    static List<Diagnostic> apply(List<Diagnostic> diagnostics, Declarations declarations) {
        if (declarations.config() == null
                || declarations.config().suppressions().isEmpty()) {
            return diagnostics;
        }
        Suppressor suppressor = new Suppressor(declarations);
        diagnostics.forEach(suppressor::sort);
        declarations.config().suppressions().forEach(suppressor::suppress);
        return Stream.concat(
                        diagnostics.stream().filter(diagnostic -> !suppressor.accepted.contains(diagnostic)),
                        suppressor.added.stream())
                .toList();
    }

    private void sort(Diagnostic diagnostic) {
        String code = diagnostic.code().id();
        byPath.computeIfAbsent(code, key -> new TreeMap<>())
                .computeIfAbsent(diagnostic.span().file().path(), key -> new ArrayList<>())
                .add(diagnostic);
        byObject.computeIfAbsent(code + ' ' + objects.at(diagnostic.span()), key -> new ArrayList<>())
                .add(diagnostic);
    }

    private void suppress(Suppression suppression) {
        DiagnosticCode code = CODES.get(suppression.code().value());
        if (code != null && !code.isSuppressible()) {
            added.add(Diagnostic.of(
                            DiagnosticCode.NOT_SUPPRESSIBLE,
                            suppression.code().span(),
                            "`" + code.id() + "` is an error, which cannot be suppressed")
                    .help("mend what it reports"));
        } else if (!accept(suppression) && isWhole) {
            added.add(Diagnostic.of(
                            DiagnosticCode.UNUSED_SUPPRESSION,
                            suppression.code().span(),
                            "the suppression of `" + suppression.code().value() + "` matches nothing")
                    .help("remove it"));
        }
    }

    /** Whether it matches anything that no suppression before it did. */
    private boolean accept(Suppression suppression) {
        boolean any = false;
        for (Diagnostic diagnostic : matching(suppression)) {
            any |= accepted.add(diagnostic);
        }
        return any;
    }

    private List<Diagnostic> matching(Suppression suppression) {
        String code = suppression.code().value();
        if (suppression.object() != null) {
            return byObject.getOrDefault(code + ' ' + suppression.object().value(), List.of());
        }
        String pattern = suppression.path() == null ? "" : suppression.path().value();
        SortedMap<String, List<Diagnostic>> files = byPath.getOrDefault(code, Collections.emptySortedMap());
        return below(files, Glob.literalStart(pattern)).entrySet().stream()
                .filter(file -> Glob.matches(pattern, file.getKey()))
                .flatMap(file -> file.getValue().stream())
                .toList();
    }

    /** The files whose paths start so; no other is tried, as there may be as many suppressions as findings. */
    private static SortedMap<String, List<Diagnostic>> below(SortedMap<String, List<Diagnostic>> files, String start) {
        return files.subMap(start, start + Character.MAX_VALUE);
    }
}
