package dev.cellc.compiler.resolve;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;

/** Passes diagnostics on and counts the errors among them, so that a component with one can be left out. */
final class ErrorCounter implements DiagnosticSink {
    private final DiagnosticSink receiver;
    private int errors;

    ErrorCounter(DiagnosticSink receiver) {
        this.receiver = receiver;
    }

    @Override
    public void report(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            errors++;
        }
        receiver.report(diagnostic);
    }

    int errors() {
        return errors;
    }
}
