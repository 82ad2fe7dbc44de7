package dev.cellc.compiler.diagnostic;

/** Receives what a pass finds; the only mutable thing that a pass sees. */
@FunctionalInterface
public interface DiagnosticSink {
    void report(Diagnostic diagnostic);
}
