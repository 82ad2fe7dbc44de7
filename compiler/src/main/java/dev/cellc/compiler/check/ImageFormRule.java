package dev.cellc.compiler.check;

import dev.cellc.compiler.diagnostic.DiagnosticSink;

/** Images are references that container runtimes can read; what somebody else is to fill in, with a `$`, is for them. */
final class ImageFormRule {
    private ImageFormRule() {}

    static void check(PodContainer container, DiagnosticSink sink) {
        String image = container.image();
        if (image.isEmpty() || image.indexOf('$') >= 0) {
            return;
        }
        String mistake = ImageReference.mistake(image);
        if (mistake != null) {
            sink.report(PodDiagnostics.badImage(container, mistake));
        }
    }
}
