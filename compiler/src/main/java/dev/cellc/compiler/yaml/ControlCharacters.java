package dev.cellc.compiler.yaml;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Span;

/** Characters that a text in quotes can name and that no reader of a manifest takes. */
final class ControlCharacters {
    private ControlCharacters() {}

    /** Reports the first of them in the text of a scalar. */
    static void check(String text, Span place, DiagnosticSink sink) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (isForbidden(c)) {
                sink.report(YamlDiagnostics.controlCharacter(place, c));
                return;
            }
        }
    }

    /** A control but tab and line end, half of a pair, or what Unicode never assigns. */
    private static boolean isForbidden(char c) {
        boolean isControl = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != 0x85;
        return isControl || Character.isSurrogate(c) || c >= 0xFFFE;
    }
}
