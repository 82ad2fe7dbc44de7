package dev.cellc.maven;

import dev.cellc.compiler.Compilation;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;
import dev.cellc.compiler.diagnostic.Severity;
import dev.cellc.compiler.manifest.Manifest;
import dev.cellc.compiler.manifest.ManifestPath;
import dev.cellc.compiler.manifest.ManifestTree;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.source.Span;
import java.util.List;

/** Compilations for tests. */
final class Samples {
    private static final Span PLACE = new Span(SourceFile.of("a.yaml", "kind: Servce\n"), 6, 12);

    static final Diagnostic ERROR = Diagnostic.of(DiagnosticCode.UNKNOWN_KIND, PLACE, "no kind `Servce`");
    static final Diagnostic WARNING = Diagnostic.of(DiagnosticCode.NO_EFFECT, PLACE, "`Servce` has no effect");
    static final Diagnostic INFO = WARNING.as(Severity.INFO);

    private Samples() {}

    static Compilation compilation(Diagnostic... diagnostics) {
        Manifest manifest =
                new Manifest(new ManifestPath("development/namespace.yaml"), "kind: Namespace\n", List.of());
        return new Compilation(
                new ManifestTree(List.of(manifest), "sha256:0"),
                List.of(diagnostics),
                "manifests",
                List.of("development"),
                new Compilation.Counts(1, 4, 0, 0));
    }
}
