package dev.cellc.compiler.yaml;

import dev.cellc.compiler.diagnostic.Diagnostic;

/** Thrown where the rest of a document cannot be read; {@link EngineReader} turns it into its diagnostic. */
final class AbandonedDocument extends RuntimeException {
    private final transient Diagnostic diagnostic;

    AbandonedDocument(Diagnostic diagnostic) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
