package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticCode;

/** The wording of this pass about what Kubernetes refuses of pods. */
final class PodDiagnostics {
    private PodDiagnostics() {}

    static Diagnostic badImage(PodContainer container, String mistake) {
        return Diagnostic.of(
                        DiagnosticCode.BAD_FORMAT,
                        container.imagePlace(),
                        code(container.image()) + " is not an image reference: " + mistake)
                .help("write it like `registry.example:5000/shop/orders:1.0.0`, or with `@sha256:…` for `:1.0.0`");
    }

    private static String code(String text) {
        return '`' + text + '`';
    }
}
