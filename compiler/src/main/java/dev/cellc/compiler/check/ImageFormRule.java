package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.DiagnosticSink;

/** Images are references that container runtimes can read; what somebody else is to fill in, with a `$`, is for them. */
final class ImageFormRule {
    private ImageFormRule() {}

    /** Reports what is wrong. */
    static boolean isSound(PodContainer container, DiagnosticSink sink) {
        String image = container.image();
        String mistake = image.isEmpty() || image.indexOf('$') >= 0 ? null : ImageReference.mistake(image);
        if (mistake != null) {
            sink.report(PodDiagnostics.badImage(container, mistake));
        }
        return mistake == null;
    }
}
