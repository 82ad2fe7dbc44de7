package dev.cellc.compiler.derive;

import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.source.Located;
import java.util.ArrayList;
import java.util.List;

/** A template of a connection, cut into text and places for variables: {@code {{ .host }}} or {@code {{host}}}. */
record ConnectionTemplate(List<Piece> pieces) {

    /** A stretch of text, or the name of a variable. */
    record Piece(String text, boolean isVariable) {}

    ConnectionTemplate {
        pieces = List.copyOf(pieces);
    }

    /** Reports a brace that is not closed; the rest is text then. */
    static ConnectionTemplate of(Located<String> template, DiagnosticSink sink) {
        String text = template.value();
        if (text.indexOf("{{") < 0) {
            return new ConnectionTemplate(text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        int open;
        while ((open = text.indexOf("{{", at)) >= 0) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                sink.report(ConnectionDiagnostics.openTemplate(template));
                break;
            }
            addText(text.substring(at, open), pieces);
            pieces.add(new Piece(name(text.substring(open + 2, close)), true));
            at = close + 2;
        }
        addText(text.substring(at), pieces);
        return new ConnectionTemplate(pieces);
    }

    private static void addText(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false));
        }
    }

    private static String name(String inner) {
        String name = inner.strip();
        return name.startsWith(".") ? name.substring(1) : name;
    }
}
